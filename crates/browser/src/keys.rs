//! The keys that a page is used with.

use serde_json::{Value, json};

/// A key of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next thing that can be used.
    Tab,
    /// Follows a link, presses a button, sends a form.
    Enter,
    /// Presses a button, opens a fold.
    Space,
    /// To the next of several.
    Down,
    /// To the one before.
    Up,
    /// Shuts what has popped up.
    Escape,
}

impl Key {
    /// The event of the DevTools protocol; `what` is `keyDown` or `keyUp`.
    pub(crate) fn event(self, what: &str) -> Value {
        let (name, code, number, text) = match self {
            Self::Tab => ("Tab", "Tab", 9, ""),
            Self::Enter => ("Enter", "Enter", 13, "\r"),
            Self::Space => (" ", "Space", 32, " "),
            Self::Down => ("ArrowDown", "ArrowDown", 40, ""),
            Self::Up => ("ArrowUp", "ArrowUp", 38, ""),
            Self::Escape => ("Escape", "Escape", 27, ""),
        };
        json!({"type": what, "key": name, "code": code, "windowsVirtualKeyCode": number, "text": text})
    }
}
