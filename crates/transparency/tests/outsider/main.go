// Outsider checks a log that Openpact published, with nobody's code but Go's golang.org/x/mod/sumdb.
//
// Usage: outsider FOLDER, where FOLDER is a published log (checkpoint, tile/...) with, beside it, a file claims.json
// holding the log's keys, an older checkpoint, and proofs. It prints "sound" or says what is wrong and exits with 1.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

type claims struct {
	VerifierKey string
	SigningKey  string
	Older       string
	Consistency []string
	Inclusions  []inclusion
}

type inclusion struct {
	Index int64
	Entry string
	Proof []string
}

func main() {
	if err := check(os.Args[1]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("sound")
}

func check(folder string) error {
	var said claims
	text, err := os.ReadFile(filepath.Join(folder, "claims.json"))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &said); err != nil {
		return err
	}
	published, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	now, err := open(string(published), said)
	if err != nil {
		return fmt.Errorf("checkpoint: %v", err)
	}
	older, err := open(said.Older, said)
	if err != nil {
		return fmt.Errorf("older checkpoint: %v", err)
	}

	// As a client would: a few tiles, proven against the signed root.
	hashes := tlog.TileHashReader(now, folderTiles(folder))
	root, err := tlog.TreeHash(now.N, hashes)
	if err != nil {
		return fmt.Errorf("tiles: %v", err)
	}
	if root != now.Hash {
		return fmt.Errorf("the tiles have another root")
	}
	// As a monitor would: everything, made anew from the entries.
	if err := rebuild(folder, now); err != nil {
		return err
	}
	for _, claim := range said.Inclusions {
		if err := checkInclusion(claim, now, hashes); err != nil {
			return fmt.Errorf("inclusion of entry %d: %v", claim.Index, err)
		}
	}
	return checkConsistency(said, now, older, hashes)
}

// open checks the signature with Go's code, and that Go, given the secret key, makes the same note byte for byte.
func open(text string, said claims) (tree tlog.Tree, err error) {
	verifier, err := note.NewVerifier(said.VerifierKey)
	if err != nil {
		return tree, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	signer, err := note.NewSigner(said.SigningKey)
	if err != nil {
		return tree, err
	}
	signed, err := note.Sign(&note.Note{Text: opened.Text}, signer)
	if err != nil {
		return tree, err
	}
	if string(signed) != text {
		return tree, fmt.Errorf("Go signs this text otherwise")
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("not the text of a checkpoint of %s", verifier.Name())
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// rebuild grows Go's own tree from the entries, and compares its root and every one of its tiles with the log's.
func rebuild(folder string, now tlog.Tree) error {
	var stored memory
	for first := int64(0); first < now.N; first += 1 << tileHeight {
		entries, err := bundle(folder, now, first)
		if err != nil {
			return err
		}
		for i, entry := range entries {
			more, err := tlog.StoredHashes(first+int64(i), entry, stored)
			if err != nil {
				return err
			}
			stored = append(stored, more...)
		}
	}
	for _, tile := range tlog.NewTiles(tileHeight, 0, now.N) {
		// Go lists each width that a tile ever had; a log need only keep the last.
		last := now.N>>(tileHeight*tile.L) - tile.N<<tileHeight
		if tile.W < 1<<tileHeight && int64(tile.W) != last {
			continue
		}
		theirs, err := tlog.ReadTileData(tile, stored)
		if err != nil {
			return err
		}
		ours, err := os.ReadFile(filepath.Join(folder, path(tile)))
		if err != nil {
			return err
		}
		if !bytes.Equal(ours, theirs) {
			return fmt.Errorf("%s: Go makes another tile", path(tile))
		}
	}
	root, err := tlog.TreeHash(now.N, stored)
	if err != nil {
		return err
	}
	if root != now.Hash {
		return fmt.Errorf("the entries have another root")
	}
	return nil
}

// bundle reads the entries from that index on to the end of its bundle.
func bundle(folder string, now tlog.Tree, first int64) (entries [][]byte, err error) {
	width := now.N - first
	if width > 1<<tileHeight {
		width = 1 << tileHeight
	}
	tile := tlog.Tile{H: tileHeight, L: -1, N: first >> tileHeight, W: int(width)}
	rest, err := os.ReadFile(filepath.Join(folder, path(tile)))
	if err != nil {
		return nil, err
	}
	for len(rest) > 0 {
		if len(rest) < 2 || len(rest)-2 < int(binary.BigEndian.Uint16(rest)) {
			return nil, fmt.Errorf("%s ends within an entry", path(tile))
		}
		length := int(binary.BigEndian.Uint16(rest))
		entries = append(entries, rest[2:2+length])
		rest = rest[2+length:]
	}
	if len(entries) != int(width) {
		return nil, fmt.Errorf("%s has %d entries", path(tile), len(entries))
	}
	return entries, nil
}

// memory holds all hashes of a tree in Go's order.
type memory []tlog.Hash

func (stored memory) ReadHashes(indexes []int64) (hashes []tlog.Hash, err error) {
	for _, index := range indexes {
		hashes = append(hashes, stored[index])
	}
	return hashes, nil
}

// checkInclusion checks the proof that we made, and that Go makes the same from the tiles.
func checkInclusion(claim inclusion, now tlog.Tree, hashes tlog.HashReader) error {
	ours, err := parse(claim.Proof)
	if err != nil {
		return err
	}
	leaf := tlog.RecordHash([]byte(claim.Entry))
	if err := tlog.CheckRecord(ours, now.N, now.Hash, claim.Index, leaf); err != nil {
		return err
	}
	theirs, err := tlog.ProveRecord(now.N, claim.Index, hashes)
	if err != nil {
		return err
	}
	return same(ours, theirs)
}

// checkConsistency does the same for the proof from the older checkpoint to this one.
func checkConsistency(said claims, now, older tlog.Tree, hashes tlog.HashReader) error {
	ours, err := parse(said.Consistency)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(ours, now.N, now.Hash, older.N, older.Hash); err != nil {
		return fmt.Errorf("consistency: %v", err)
	}
	theirs, err := tlog.ProveTree(now.N, older.N, hashes)
	if err != nil {
		return err
	}
	return same(ours, theirs)
}

func same(ours, theirs []tlog.Hash) error {
	if fmt.Sprint(ours) != fmt.Sprint(theirs) {
		return fmt.Errorf("Go makes another proof")
	}
	return nil
}

func parse(texts []string) (hashes []tlog.Hash, err error) {
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// path drops the tile height from Go's path, as C2SP's layout does, and names entry bundles as that does.
func path(tile tlog.Tile) string {
	short := "tile/" + strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	return strings.Replace(short, "tile/data/", "tile/entries/", 1)
}

type folderTiles string

func (folderTiles) Height() int { return tileHeight }

func (folderTiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (folder folderTiles) ReadTiles(tiles []tlog.Tile) (data [][]byte, err error) {
	for _, tile := range tiles {
		content, err := os.ReadFile(filepath.Join(string(folder), path(tile)))
		if err != nil {
			return nil, err
		}
		data = append(data, content)
	}
	return data, nil
}
