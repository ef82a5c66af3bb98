//! The log as an outsider checks it: checkpoint, tiles, receipts.

use axum::http::StatusCode;
use transparency::hash::Hash;
use transparency::tiles::{decode_bundle, published_between};
use transparency::{Receipt, SignedCheckpoint, Tree, VerifierKey};

use crate::world::{ORIGIN, World};

#[tokio::test]
async fn a_receipt_is_checked_without_this_site() {
    let world = World::to_read();
    let answer = world.get("/record/5/receipt").await;
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"receipt-5.json\"");
    let receipt = Receipt::from_json(&answer.body).unwrap();
    let proven = receipt.verify(&world.verifier()).unwrap();
    assert_eq!(proven.index, 5);
    let act = world.json("/record/5.json").await;
    assert_eq!(receipt.entry(), act["canonical"].as_str().unwrap().as_bytes());
    assert_eq!(act["leaf"].as_str().unwrap(), hex(Hash::of_leaf(receipt.entry()).as_bytes()));
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn an_act_that_is_not_signed_yet_has_no_receipt_yet() {
    let world = World::empty().await;
    world.import("commitments-2016.csv", crate::world::edition_2016()).await;
    let answer = world.get("/record/0/receipt").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(world.get("/record/99999/receipt").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_tiles_give_the_root_that_the_checkpoint_states() {
    let world = World::to_read();
    let note = world.get("/log/checkpoint").await;
    let vkey: VerifierKey = world.get("/log/vkey").await.text().trim().parse().unwrap();
    let signed = SignedCheckpoint::open_as(&note.body, ORIGIN, &[vkey]).unwrap();
    let size = signed.checkpoint().size();
    assert_eq!(size, world.app.history().now().length);
    let mut tree = Tree::new();
    for path in published_between(0, size) {
        let tile = world.get(&format!("/log/{path}")).await;
        assert_eq!(tile.status, StatusCode::OK, "{path}");
        assert!(tile.header("cache-control").contains("immutable"), "{path}");
        if path.to_string().starts_with("tile/entries/") {
            decode_bundle(&tile.body).for_each(|entry| tree.append(Hash::of_leaf(entry.unwrap())));
        }
    }
    assert_eq!(tree.root(), signed.checkpoint().root());
}
