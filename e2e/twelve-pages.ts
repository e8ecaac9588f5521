/** A form of twelve pages with every kind of question, in three languages, for journeys: no instrument that anybody uses. */
const CORE = 'http://hl7.org/fhir/StructureDefinition';

type Json = Readonly<Record<string, unknown>>;

function inLanguages(sv: string, fi: string, en: string): Json {
  const translation = (lang: string, words: string) => ({
    url: `${CORE}/translation`,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: words },
    ],
  });
  return { text: sv, _text: { extension: [translation('fi', fi), translation('en', en)] } };
}

function words(sv: string, fi: string, en: string): Json {
  const { text, _text } = inLanguages(sv, fi, en);
  return { display: text, _display: _text };
}

function option(code: string, text: Json): Json {
  return { valueCoding: { system: 'urn:vandra:twelve-pages', code, ...text } };
}

function control(code: string): Json {
  const coding = [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }];
  return { url: `${CORE}/questionnaire-itemControl`, valueCodeableConcept: { coding } };
}

const whole = (name: string, value: number): Json => ({ url: `${CORE}/${name}`, valueInteger: value });

const SOMETIMES = [
  option('never', words('Aldrig', 'En koskaan', 'Never')),
  option('often', words('Ofta', 'Usein', 'Often')),
];
const PLACES = [
  option('home', words('Hemma', 'Kotona', 'At home')),
  option('work', words('På arbetet', 'Töissä', 'At work')),
  option('out', words('Ute', 'Ulkona', 'Outdoors')),
];

function unit(code: string, text: Json): Json {
  return {
    url: `${CORE}/questionnaire-unitOption`,
    valueCoding: { system: 'http://unitsofmeasure.org', code, ...text },
  };
}

function group(linkId: string, text: Json, item: readonly Json[], more: Json = {}): Json {
  return { linkId, type: 'group', ...text, item, ...more };
}

const ITEMS: readonly Json[] = [
  group('p1', inLanguages('Rörelse', 'Liikkuminen', 'Movement'), [
    {
      linkId: 'walks',
      type: 'choice',
      required: true,
      ...inLanguages('Brukar du promenera?', 'Käveletkö säännöllisesti?', 'Do you go for walks?'),
      answerOption: [
        option('no', words('Nej', 'En', 'No')),
        option('yes', words('Ja, det gör jag', 'Kyllä kävelen', 'Yes, I do')),
      ],
    },
    {
      linkId: 'minutes',
      type: 'integer',
      required: true,
      ...inLanguages('Hur många minuter om dagen?', 'Montako minuuttia päivässä?', 'How many minutes a day?'),
      extension: [whole('minValue', 0), whole('maxValue', 600)],
      enableWhen: [
        {
          question: 'walks',
          operator: '=',
          answerCoding: { system: 'urn:vandra:twelve-pages', code: 'yes' },
        },
      ],
    },
  ]),
  {
    linkId: 'sleep',
    type: 'boolean',
    required: true,
    ...inLanguages('Sover du bra?', 'Nukutko hyvin?', 'Do you sleep well?'),
  },
  group('p3', inLanguages('Tal', 'Luvut', 'Numbers'), [
    {
      linkId: 'fruits',
      type: 'integer',
      ...inLanguages('Frukter om dagen', 'Hedelmiä päivässä', 'Fruits a day'),
    },
    { linkId: 'litres', type: 'decimal', ...inLanguages('Vatten om dagen', 'Vettä päivässä', 'Water a day') },
  ]),
  {
    linkId: 'energy',
    type: 'integer',
    ...inLanguages('Hur mycket ork har du?', 'Kuinka paljon jaksat?', 'How much energy do you have?'),
    extension: [
      control('slider'),
      whole('minValue', 0),
      whole('maxValue', 100),
      whole('questionnaire-sliderStepValue', 1),
    ],
  },
  group('p5', inLanguages('Med egna ord', 'Omin sanoin', 'In your own words'), [
    {
      linkId: 'wish',
      type: 'text',
      ...inLanguages('Vad vill du ändra?', 'Mitä haluat muuttaa?', 'What would you like to change?'),
    },
    { linkId: 'why', type: 'string', ...inLanguages('Varför?', 'Miksi?', 'Why?') },
  ]),
  group('p6', inLanguages('När', 'Milloin', 'When'), [
    {
      linkId: 'begin',
      type: 'date',
      ...inLanguages('Vilken dag börjar du?', 'Minä päivänä aloitat?', 'Which day do you begin?'),
    },
    { linkId: 'clock', type: 'time', ...inLanguages('Vilken tid?', 'Mihin aikaan?', 'What time?') },
    {
      linkId: 'last',
      type: 'dateTime',
      ...inLanguages('När promenerade du senast?', 'Milloin kävelit viimeksi?', 'When did you last walk?'),
    },
  ]),
  group('p7', inLanguages('Var', 'Missä', 'Where'), [
    {
      linkId: 'place',
      type: 'choice',
      ...inLanguages('Var trivs du?', 'Missä viihdyt?', 'Where do you feel well?'),
      extension: [control('drop-down')],
      answerOption: PLACES,
    },
    {
      linkId: 'other',
      type: 'choice',
      ...inLanguages('Och annars?', 'Entä muuten?', 'And otherwise?'),
      extension: [control('autocomplete')],
      answerOption: PLACES,
    },
    {
      linkId: 'own',
      type: 'open-choice',
      ...inLanguages('Med vem?', 'Kenen kanssa?', 'With whom?'),
      answerOption: [option('alone', words('Ensam', 'Yksin', 'Alone'))],
    },
  ]),
  {
    linkId: 'helps',
    type: 'choice',
    repeats: true,
    ...inLanguages('Vad hjälper dig?', 'Mikä auttaa sinua?', 'What helps you?'),
    extension: [control('check-box')],
    answerOption: [
      option('friend', words('En vän', 'Ystävä', 'A friend')),
      option('plan', words('En plan', 'Suunnitelma', 'A plan')),
      {
        ...option('none', words('Inget av dem', 'Ei mikään näistä', 'None of them')),
        extension: [{ url: `${CORE}/questionnaire-optionExclusive`, valueBoolean: true }],
      },
    ],
  },
  group(
    'p9',
    inLanguages('Den senaste veckan', 'Viime viikolla', 'In the last week'),
    [
      {
        linkId: 'tired',
        type: 'choice',
        ...inLanguages('Trött', 'Väsynyt', 'Tired'),
        answerOption: SOMETIMES,
      },
      { linkId: 'glad', type: 'choice', ...inLanguages('Glad', 'Iloinen', 'Glad'), answerOption: SOMETIMES },
    ],
    { extension: [control('table')] },
  ),
  group(
    'p10',
    inLanguages('Mål', 'Tavoite', 'Goal'),
    [{ linkId: 'goal', type: 'string', ...inLanguages('Vad?', 'Mikä?', 'What?') }],
    { repeats: true },
  ),
  group('p11', inLanguages('Mått', 'Mitat', 'Measures'), [
    {
      linkId: 'weight',
      type: 'quantity',
      ...inLanguages('Vikt', 'Paino', 'Weight'),
      extension: [unit('kg', words('kg', 'kg', 'kg')), unit('g', words('g', 'g', 'g'))],
    },
    {
      linkId: 'link',
      type: 'url',
      ...inLanguages('En sida du tycker om', 'Sivu, josta pidät', 'A page that you like'),
    },
  ]),
  group('p12', inLanguages('Sist', 'Lopuksi', 'Last'), [
    {
      linkId: 'thanks',
      type: 'display',
      ...inLanguages('Tack för att du svarar.', 'Kiitos vastauksistasi.', 'Thank you for answering.'),
    },
    {
      linkId: 'picture',
      type: 'attachment',
      ...inLanguages('En bild, om du vill', 'Kuva, jos haluat', 'A picture, if you like'),
    },
  ]),
];

export const TWELVE_PAGES: Json = {
  resourceType: 'Questionnaire',
  url: 'urn:vandra:journeys:twelve-pages',
  name: 'twelve-pages',
  version: '1.0.0',
  status: 'active',
  language: 'sv',
  title: 'Tolv sidor',
  _title: (() => inLanguages('Tolv sidor', 'Kaksitoista sivua', 'Twelve pages')['_text'])(),
  copyright: 'Made for the journeys of this service.',
  item: ITEMS,
};
