//! Words that carry grammar rather than meaning, in each language, in folded form.
//!
//! Our own short lists. A word that also names a thing of the field in some language ("car", "may", "plan") is left out: a
//! stop word too few costs a little time, one too many hides what somebody looks for.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::Language;

/// The stop words of a language, folded.
pub(crate) fn stop_words(language: Language) -> &'static HashSet<&'static str> {
    static ENGLISH_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| ENGLISH.split_whitespace().collect());
    static SPANISH_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| SPANISH.split_whitespace().collect());
    static FRENCH_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| FRENCH.split_whitespace().collect());
    static PORTUGUESE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| PORTUGUESE.split_whitespace().collect());
    static ARABIC_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| ARABIC.split_whitespace().collect());
    match language {
        Language::English => &ENGLISH_WORDS,
        Language::Spanish => &SPANISH_WORDS,
        Language::French => &FRENCH_WORDS,
        Language::Portuguese => &PORTUGUESE_WORDS,
        Language::Arabic => &ARABIC_WORDS,
    }
}

const ENGLISH: &str = "a about above after again all also an and any are as at be because been before being below between \
    both but by can could did do does doing during each etc few for from further had has have having he her here hers him \
    his how i if in into is it its itself me more most my no nor not of off on once only or other our ours out over own s \
    same shall she should so some such t than that the their theirs them themselves then there these they this those \
    through to too under until up upon very was we were what when where whether which while who whom whose why will with \
    within would you your yours";

const SPANISH: &str = "a al algo algunas algunos ante antes asi aun aunque cada como con contra cual cuales cuando de del \
    desde donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto \
    estos etc fue fueron ha haber habia han hasta hay la las le les lo los mas me mediante mi mientras mis muy ni no nos o \
    os otra otras otro otros para pero por porque que quien quienes se sea sean segun ser si sin sobre son su sus tal tales \
    tambien tan tanto tiene tienen todas todo todos tras tu un una uno unos y ya yo";

const FRENCH: &str = "a afin ai ainsi alors au aucun aupres aussi autre autres aux avait avec avoir c ce ceci cela celle \
    celles celui ces cet cette ceux chaque ci comme d dans de depuis des dont du elle elles en entre est et etaient etait \
    etant ete etre etc eux fait il ils j je jusque l la le les leur leurs lors lui m ma mais me meme memes mes mon n ne ni \
    nos notre nous on ont ou par parmi pas pendant peut peuvent plus pour pourra qu quand que quel quelle quelles quels qui \
    quoi s sa sans se selon sera seront ses si soient soit son sont sous sur t ta tandis te tel telle tels tes ton tous tout \
    toute toutes tres tu un une vers vos votre vous y";

const PORTUGUESE: &str = "a ainda ao aos apos aquela aquelas aquele aqueles as ate cada com como contra da das de dela delas \
    dele deles depois desde dessa desse desta deste do dos e ela elas ele eles em entre era eram essa essas esse esses esta \
    estao estas estava este estes eu foi for foram ha isso isto ja la lhe lhes lo mais mas me mediante mesmo meu minha muito \
    na nao nas nem no nos nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos por porque \
    qual quais quando que quem sao se seja sejam sem ser sera serao seu seus sob sobre sua suas tal tambem tem tendo ter teu \
    toda todas todo todos tu um uma umas uns";

const ARABIC: &str = "او اي اذا الا التي الذي الذين اللاتي اللذان الي ان انه انها اول ايضا اين بعد بعض بل بما بن بها به \
    بين تحت تكون تلك ثم جدا حتي حول حيث حين خلال دون ذلك سوف سواء ضد ضمن عبر عدم علي عليه عليها عن عند عنه عنها غير فان فقد \
    فوق في فيما فيه فيها قبل قد كان كانت كل كلا كما كيف كي لا لان لدي لقد لم لن له لها لهم لو ليس ليست ما مع منذ من منها منه \
    مما نحن نحو هذا هذه هل هم هنا هناك هو هي و وقد وهو وهي ولا وما يتم يجب يكون يمكن";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold_word;

    #[test]
    fn every_stop_word_is_written_in_the_form_it_is_looked_up_in() {
        for language in Language::ALL {
            for word in stop_words(language) {
                assert_eq!(fold_word(word), **word, "{language:?}");
            }
        }
    }

    #[test]
    fn words_of_the_field_are_never_stop_words() {
        for word in ["plan", "open", "data", "car", "may", "use", "state", "estado", "etat", "acces", "governo", "aid"]
        {
            for language in Language::ALL {
                assert!(!stop_words(language).contains(word), "{word} {language:?}");
            }
        }
    }
}
