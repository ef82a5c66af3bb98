//! Appending, reading, keys, texts, withholding, files.

use store::{Found, NewText, StoreError, Unfit};
use transparency::Hash;

use crate::support::*;

both! {
    async fn what_is_committed_is_read_back(home) {
        let store = home.open().await;
        filled(&store, 2_500).await;
        assert_eq!(store.length().await.unwrap(), 2_500);
        let mut reader = store.read_acts(0..u64::MAX);
        let mut expected = 0;
        while let Some(acts) = reader.next().await.unwrap() {
            for stored in acts {
                let act = stored.decode().unwrap();
                assert_eq!(act.seq, expected);
                assert_eq!(act.key.as_str(), format!("key-{expected}"));
                assert_eq!(stored.leaf, Hash::of_leaf(&stored.bytes));
                expected += 1;
            }
        }
        assert_eq!(expected, 2_500);
        assert_eq!(store.leaves(2_498..2_500).await.unwrap().len(), 2);
        assert_eq!(store.act(2_499).await.unwrap().unwrap().seq, 2_499);
        assert_eq!(store.act(2_500).await.unwrap(), None);
    }

    async fn a_turn_that_is_dropped_leaves_nothing(home) {
        let store = home.open().await;
        filled(&store, 3).await;
        let mut turn = store.turn().await.unwrap();
        append_some(&mut turn, 5).await;
        assert_eq!(turn.length(), 8);
        drop(turn);
        assert_eq!(store.length().await.unwrap(), 3);
        assert!(matches!(store.text(text(4).id()).await.unwrap(), Found::Unknown));
        filled(&store, 1).await;
        assert_eq!(all_bytes(&store).await.len(), 4);
    }

    async fn a_turn_that_is_undone_leaves_nothing(home) {
        let store = home.open().await;
        let mut turn = store.turn().await.unwrap();
        append_some(&mut turn, 5).await;
        turn.undo().await.unwrap();
        assert_eq!(store.length().await.unwrap(), 0);
        filled(&store, 1).await;
    }

    async fn positions_are_gapless_and_time_goes_forward(home) {
        let store = home.open().await;
        filled(&store, 3).await;
        let mut turn = store.turn().await.unwrap();
        let title = text(9);
        let gap = turn.append(&[act(4, "k", commitment(4, title.id()))]).await.unwrap_err();
        assert!(matches!(gap, StoreError::Unfit(Unfit::Position { expected: 3, found: 4 })), "{gap}");
        let mut early = act(3, "k", commitment(3, title.id()));
        early.recorded_at = turn.last_recorded_at();
        let early = turn.append(&[early]).await.unwrap_err();
        assert!(matches!(early, StoreError::Unfit(Unfit::NotLater { seq: 3 })), "{early}");
        // What was refused before anything was written leaves the turn usable.
        turn.append(&[act(3, "k", commitment(3, title.id()))]).await.unwrap();
        assert_eq!(turn.commit().await.unwrap(), 4);
    }

    async fn a_key_stands_in_the_record_once(home) {
        let store = home.open().await;
        filled(&store, 3).await;
        let mut turn = store.turn().await.unwrap();
        assert_eq!(turn.find_key(&id("key-1")).await.unwrap(), Some((1, 1)));
        assert_eq!(turn.find_key(&id("key")).await.unwrap(), None);
        let again = turn.append(&[act(3, "key-1", commitment(3, text(9).id()))]).await.unwrap_err();
        assert!(matches!(&again, StoreError::Unfit(Unfit::KeyTaken(key)) if key == "key-1"), "{again}");
        // What the database itself refused cannot be committed around.
        turn.commit().await.unwrap_err();
        assert_eq!(store.length().await.unwrap(), 3);
        assert_eq!(store.find_key(&id("key-2")).await.unwrap(), Some(2));
    }

    async fn the_acts_of_one_command_are_found_by_its_key(home) {
        let store = home.open().await;
        let mut turn = store.turn().await.unwrap();
        let deed = commitment(1, text(9).id());
        let acts = ["a", "b", "b~1", "b~2", "b-other", "c"];
        let acts: Vec<_> = (0..).zip(acts).map(|(seq, key)| act(seq, key, deed.clone())).collect();
        turn.append(&acts).await.unwrap();
        assert_eq!(turn.find_key(&id("b")).await.unwrap(), Some((1, 3)));
        assert_eq!(turn.find_key(&id("a")).await.unwrap(), Some((0, 0)));
    }

    async fn texts_are_read_in_the_order_in_which_they_came(home) {
        let store = home.open().await;
        filled(&store, 1_300).await;
        let mut turn = store.turn().await.unwrap();
        turn.put_texts(&[text(7), text(2_000)]).await.unwrap();
        turn.commit().await.unwrap();
        let (mut reader, mut count, mut last) = (store.read_texts(0), 0, 0);
        while let Some(texts) = reader.next().await.unwrap() {
            for stored in texts {
                assert!(stored.number > last);
                assert_eq!(record::text::digest(&stored.salt, stored.body.as_bytes()), stored.id);
                (count, last) = (count + 1, stored.number);
            }
        }
        assert_eq!(count, 1_301, "a text that was there already is not kept twice");
        let (mut whole, mut lean) = (store.read_texts(0), store.read_words(0));
        while let Some(texts) = whole.next().await.unwrap() {
            let words = lean.next().await.unwrap().unwrap().pop().unwrap();
            assert!(words.iter().eq(texts.iter().map(|text| (&text.id, &*text.body))));
            assert_eq!((words.last, words.len()), (texts.last().unwrap().number, texts.len()));
        }
        assert_eq!(lean.next().await.unwrap(), None);
        let Found::Text(found) = store.text(text(2_000).id()).await.unwrap() else { panic!() };
        assert_eq!((&*found.body, found.number), (&**text(2_000).body(), last));
        assert_eq!(store.read_texts(last).next().await.unwrap(), None);
    }

    async fn any_text_can_be_kept(home) {
        let store = home.open().await;
        let odd = ["", "\0nul\0", "الشراكة", "a\u{feff}\r\n\u{2028}", "🏛"];
        let odd: Vec<_> = odd.iter().map(|body| NewText::new([7; 32], *body)).collect();
        let mut turn = store.turn().await.unwrap();
        turn.put_texts(&odd).await.unwrap();
        turn.commit().await.unwrap();
        let read = store.read_words(0).next().await.unwrap().unwrap().pop().unwrap();
        assert!(read.iter().eq(odd.iter().map(|text| (text.id(), &**text.body()))));
        for text in odd {
            let Found::Text(found) = store.text(text.id()).await.unwrap() else { panic!() };
            assert_eq!(found.body, *text.body());
        }
    }

    async fn a_withheld_text_is_gone_and_stays_gone(home) {
        let store = home.open().await;
        filled(&store, 4).await;
        let mut turn = store.turn().await.unwrap();
        turn.append(&[act(4, "w", withholding(text(2).id()))]).await.unwrap();
        turn.put_texts(&[text(2), text(9)]).await.unwrap();
        turn.commit().await.unwrap();
        let Found::Withheld(found) = store.text(text(2).id()).await.unwrap() else { panic!("{:?}", text(2).id()) };
        assert_eq!(found.recorded_at.0, 1_004);
        assert!(matches!(store.text(text(9).id()).await.unwrap(), Found::Text(_)));
        assert_eq!(store.withheld().await.unwrap(), std::slice::from_ref(&found));
        let list = store::texts::read_list(&store::texts::list_path(home.place.folder())).unwrap();
        assert_eq!(list, [found]);
    }

    async fn a_file_is_kept_on_disk_and_can_be_withheld(home) {
        let store = home.open().await;
        let staged = store.stage_file([3; 32], "text/csv", b"a,b\n1,2\n".to_vec()).await.unwrap();
        assert!(matches!(store.text(staged.id()).await.unwrap(), Found::Unknown), "it is not entered yet");
        let mut turn = store.turn().await.unwrap();
        turn.put_files(std::slice::from_ref(&staged)).await.unwrap();
        turn.commit().await.unwrap();
        let Found::File(file) = store.text(staged.id()).await.unwrap() else { panic!() };
        assert_eq!((file.media.as_str(), file.bytes.as_slice()), ("text/csv", &b"a,b\n1,2\n"[..]));
        let mut turn = store.turn().await.unwrap();
        turn.append(&[act(0, "w", withholding(staged.id()))]).await.unwrap();
        turn.commit().await.unwrap();
        assert!(matches!(store.text(staged.id()).await.unwrap(), Found::Withheld(_)));
        let left = walk(&home.place.folder().join("files"));
        assert!(left.is_empty(), "{left:?}");
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
