// Writes locales/<language>/countries.ftl from the npm package i18n-iso-countries.
//
//   VIEWS=$PWD/crates/views && cd "$(mktemp -d)"
//   npm pack i18n-iso-countries@7.14.0 && tar xzf i18n-iso-countries-7.14.0.tgz
//   node "$VIEWS/scripts/countries.mjs" package "$VIEWS/locales"
//
// Names of countries are facts; the package (MIT) is where they are copied from and is not itself committed.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error("usage: node countries.mjs FOLDER-OF-THE-PACKAGE FOLDER-OF-LOCALES");
  process.exit(2);
}
// Names that the package has wrong, out of date, turned round ("Moldova, Republic of") or longer than what people call the
// country, after the United Nations and CLDR: one sort of name in every list.
const mended = {
  en: {
    CHN: "China",
    CIV: "Côte d’Ivoire",
    CPV: "Cabo Verde",
    CZE: "Czechia",
    FSM: "Micronesia",
    GMB: "Gambia",
    IRN: "Iran",
    LAO: "Laos",
    MDA: "Moldova",
    MKD: "North Macedonia",
    REU: "Réunion",
    RUS: "Russia",
    STP: "São Tomé and Príncipe",
    SYR: "Syria",
    TWN: "Taiwan",
    TZA: "Tanzania",
    USA: "United States",
    VAT: "Holy See",
    VGB: "British Virgin Islands",
    VIR: "United States Virgin Islands",
  },
  es: {
    BEN: "Benín",
    BGD: "Bangladés",
    BHR: "Bahréin",
    BLM: "San Bartolomé",
    BWA: "Botsuana",
    COD: "República Democrática del Congo",
    CZE: "Chequia",
    ESH: "Sáhara Occidental",
    FJI: "Fiyi",
    GNB: "Guinea-Bisáu",
    HMD: "Islas Heard y McDonald",
    KNA: "San Cristóbal y Nieves",
    KOR: "Corea del Sur",
    LAO: "Laos",
    MAF: "San Martín (parte francesa)",
    PNG: "Papúa Nueva Guinea",
    PRK: "Corea del Norte",
    SHN: "Santa Elena",
    SXM: "San Martín (parte neerlandesa)",
    SYR: "Siria",
  },
  fr: {
    ARE: "Émirats arabes unis",
    CAF: "République centrafricaine",
    CIV: "Côte d’Ivoire",
    CZE: "Tchéquie",
    DOM: "République dominicaine",
    IOT: "Territoire britannique de l’océan Indien",
    SAU: "Arabie saoudite",
    SWZ: "Eswatini",
    TZA: "Tanzanie",
    USA: "États-Unis",
    VAT: "Saint-Siège",
    VGB: "Îles Vierges britanniques",
    VIR: "Îles Vierges des États-Unis",
  },
  ar: {
    BHS: "جزر البهاما",
    BLR: "بيلاروس",
    CZE: "تشيكيا",
    FSM: "ميكرونيزيا",
    GRL: "غرينلاند",
    HUN: "هنغاريا",
    JEY: "جيرسي",
    MMR: "ميانمار",
    MWI: "ملاوي",
    OMN: "عُمان",
    PYF: "بولينيزيا الفرنسية",
    SWZ: "إسواتيني",
    TLS: "تيمور-ليشتي",
    TZA: "تنزانيا",
  },
};
const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
const alpha3 = new Map(JSON.parse(readFileSync(join(source, "codes.json"), "utf8")));
// ISO 3166 has no code for Kosovo; our sources write the World Bank's, the package another.
alpha3.set("XK", "XKX");
// Each language that has a folder.
for (const language of readdirSync(target).sort()) {
  const { countries } = JSON.parse(readFileSync(join(source, "langs", `${language}.json`), "utf8"));
  const lines = Object.entries(countries)
    .map(([alpha2, names]) => [alpha3.get(alpha2), Array.isArray(names) ? names[0] : names])
    .filter(([code]) => code)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => [code, mended[language]?.[code] ?? name])
    .map(([code, name]) => `country-${code} = ${name.normalize("NFC").trim()}`);
  const head = `# Country names by ISO 3166-1 alpha-3 code, from npm package i18n-iso-countries ${version}.\n# Made by scripts/countries.mjs; mend the script or the package, not this file.\n\n`;
  writeFileSync(join(target, language, "countries.ftl"), head + lines.join("\n") + "\n");
}
