// Print what ICU prints, for tools/compare_with_engine.py: a line of JSON for each locale it knows.
//
// Its argument is a file of JSON: locales, currencies, amounts and ranges of amounts.

import { readFileSync } from "node:fs";

const { locales, currencies, amounts, ranges } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const compact = (digits) => ({ notation: "compact", ...digits });
const STYLES = [
  {},
  compact({ minimumFractionDigits: 0, maximumFractionDigits: 1 }),
  compact({ maximumSignificantDigits: 3 }),
];

for (const locale of locales) {
  // A locale that ICU has only as a part of another's, such as es-JP, says nothing of ours.
  if (new Intl.NumberFormat(locale).resolvedOptions().locale !== locale) continue;
  const money = currencies.map((currency) => STYLES.flatMap((style) => {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, ...style });
    return [...amounts.map((each) => format.format(each)), ...ranges.map((each) => format.formatRange(...each))];
  }));
  const percent = ["auto", "exceptZero"].flatMap((signDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: "percent", signDisplay });
    return ["0.4", "-0.031", "0", "12.5"].map((fraction) => format.format(fraction));
  });
  const number = new Intl.NumberFormat(locale);
  console.log(JSON.stringify([locale, money, percent, amounts.map((each) => number.format(each))]));
}
