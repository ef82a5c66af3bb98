// Writes locales/<language>/countries.ftl from the npm package i18n-iso-countries.
//
//   npm pack i18n-iso-countries@7.14.0 && tar xzf i18n-iso-countries-7.14.0.tgz
//   node scripts/countries.mjs package locales
//
// Names of countries are facts; the package (MIT) is where they are copied from and is not itself committed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error("usage: node countries.mjs FOLDER-OF-THE-PACKAGE FOLDER-OF-LOCALES");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
const alpha3 = new Map(JSON.parse(readFileSync(join(source, "codes.json"), "utf8")));
for (const language of ["en", "es", "fr", "ar"]) {
  const { countries } = JSON.parse(readFileSync(join(source, "langs", `${language}.json`), "utf8"));
  const lines = Object.entries(countries)
    .map(([alpha2, names]) => [alpha3.get(alpha2), Array.isArray(names) ? names[0] : names])
    .filter(([code]) => code)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => `country-${code} = ${name.normalize("NFC").trim()}`);
  const head = `# Country names by ISO 3166-1 alpha-3 code, from npm package i18n-iso-countries ${version}.\n# Made by scripts/countries.mjs; mend the script or the package, not this file.\n\n`;
  writeFileSync(join(target, language, "countries.ftl"), head + lines.join("\n") + "\n");
}
