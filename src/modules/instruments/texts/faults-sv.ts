import type { FaultTexts } from './faults.ts';

export const sv: FaultTexts = {
  'too-long': ({ what }) => `är större än ${what} MB. Dela upp den i flera.`,
  'not-json': () => 'går inte att läsa som JSON. Kontrollera att det är den exporterade filen.',
  'not-utf-8': () => 'är inte sparad som UTF-8. Spara den så och försök igen.',
  'empty-bundle': () => 'innehåller inget formulär (Questionnaire).',
  'large-bundle': ({ what }) => `innehåller fler än ${what} formulär. Dela upp filen.`,
  'unreadable-text': () =>
    'innehåller ett tecken som inte går att spara (ett styrtecken eller ett halvt tecken).',
  'unreadable-name': () => 'har ett fältnamn med ett tecken som inte går att spara.',
  'too-deep': ({ what }) => `är nästlat djupare än ${what} nivåer.`,
  'not-a-list': () => 'ska vara en lista.',
  'not-an-object': () => 'ska vara ett objekt.',
  'not-a-questionnaire': () => 'är inget formulär i FHIR-format (resourceType Questionnaire).',
  'too-many-items': ({ what }) => `har fler än ${what} frågor. Dela formuläret i flera.`,
  'nothing-asked': () => 'har ingenting att fråga.',
  'no-title': () => 'saknar rubrik.',
  'wrong-status': () => 'ska vara draft, active eller retired.',
  'no-name': () => 'saknar url, namn och rubrik, så det finns inget att kalla formuläret.',
  'wrong-version': () => 'ska vara 1–60 tecken utan mellanslag, ”@” och ”|”.',
  'scoring-not-json': ({ what }) => `har en poängräkning (${what}) som inte är JSON.`,
  'extension-without-address': () => 'har ett tillägg (extension) utan adress.',
  'modifier-extension': () =>
    'har ett tillägg (modifierExtension) som ändrar betydelsen och som inte förstås här.',
  'other-language': ({ what }) =>
    `har ett uttryck ${what === '' ? 'utan angivet språk' : `på språket ${what}`}. Bara text/fhirpath läses.`,
  'bare-variable': () => 'har en variabel utan namn eller utan FHIRPath-uttryck.',
  'bare-constraint': () => 'har en regel utan uttryck.',
  'slow-expressions': () => 'har uttryck som tar för lång tid att läsa.',
  'unreadable-expression': ({ what, other }) =>
    `har uttrycket ”${what}” (FHIRPath), som inte går att läsa: ${other}`,
  'no-link-id': () => 'saknar ett användbart linkId: 1–255 tecken utan mellanslag och utan ”~”.',
  'link-id-twice': () => 'används som linkId mer än en gång. Varje fråga behöver ett eget.',
  'no-text': ({ what }) => `(linkId ${what}) saknar text.`,
  'unknown-type': ({ what, other }) => `(linkId ${what}) är av typen ”${other}”, som inte finns här.`,
  'items-under-question': () =>
    'är en fråga med annat under sig. Där får bara en hjälptext stå. Lägg frågorna i en grupp.',
  'wrong-initial': () => 'är inget svar som frågan kan ha från början.',
  'rule-chosen-codes': () =>
    'väljer sina koder med en regel som kräver en terminologiserver. Räkna upp dem i stället.',
  'foreign-value-set': ({ what }) =>
    `hämtar sina svarsalternativ från ${what}, som inte följer med formuläret. Lägg in kodlistan i filen.`,
  'no-such-value-set': ({ what }) =>
    `hämtar sina svarsalternativ från ${what}, som inte är en kodlista i formuläret.`,
  'empty-option': () => 'är ett svarsalternativ utan något att välja.',
  'no-options': () => 'är en fråga med val men utan svarsalternativ.',
  'option-twice': ({ what }) => `har svarsalternativet ”${what}” två gånger.`,
  'reserved-option': ({ what }) => `har svarsalternativet ”${what}”, ett namn som tjänsten själv använder.`,
  'bare-condition': () => 'är ett villkor utan fråga, utan känd jämförelse eller utan svar.',
  'exists-without-answer': () => 'frågar om ett svar finns och måste säga ja eller nej (true eller false).',
  'depends-on-nothing': ({ what }) => `beror på frågan ”${what}”, som inte finns.`,
  'depends-on-no-option': ({ what }) => `beror på ett svar som ”${what}” inte erbjuder.`,
  'depends-on-itself': () => 'beror på sig själv genom sina villkor.',
};
