import type { CallerTexts } from './texts.ts';

export const fi: CallerTexts = {
  title: 'Joku on soittanut',
  lead: ({ unit }) =>
    `Kirjaa henkilö, joka soitti ja pyysi apua. Pyyntö tulee vastaanottolistalle (${unit}), ja vastausaika on sama kuin muilla.`,
  told: 'Kerro soittajalle: tieto tallennetaan potilasasiakirjoihin, yksikön henkilöstö voi lukea sen, ja katselijoiden luettelossa näkyy, että sinä kirjasit sen.',
  number: { se: 'Ruotsalainen henkilönumero', fi: 'Henkilötunnus' },
  numberHint: 'Kysy tunnus aina, jotta tieto menee oikealle henkilölle.',
  name: 'Nimi',
  nameHint: 'Jos henkilö on käyttänyt palvelua ennen, jo tallennettu nimi jää voimaan.',
  phone: 'Puhelin',
  phoneHint:
    'Numero tallennetaan, jos henkilö on täällä uusi. Muut muuttavat numeronsa itse omilla sivuillaan.',
  speaks: 'Kieli',
  reason: 'Miksi henkilö soitti?',
  habits: 'Mitä tottumuksia asia koskee?',
  words: 'Mitä henkilö kertoi?',
  wordsHint: 'Lyhyesti ja mahdollisimman lähellä henkilön omia sanoja. Henkilö voi lukea tekstin.',
  contact: 'Miten henkilö haluaa vastauksen?',
  contacts: { message: 'Viestillä omille sivuilleen', phone: 'Puhelimitse' },
  enter: 'Tallenna vastaanottolistalle',
  problems: {
    number: 'Tunnus ei täsmää. Lue se soittajalle ja kirjoita uudelleen.',
    name: 'Nimi puuttuu tai on liian pitkä. Kirjoita etu- ja sukunimi.',
    phone: 'Puhelinnumero puuttuu tai on liian pitkä. Se tarvitaan, kun vastaus annetaan puhelimitse.',
    reason: 'Syytä ei ole valittu. Valitse lähin vaihtoehto.',
    words: 'Kenttä on tyhjä. Kirjoita lyhyesti, mitä henkilö kertoi.',
    'too-long': ({ most }) => `Teksti on liian pitkä. Tilaa on enintään ${most} merkille.`,
  },
  refused: {
    'already-waiting':
      'Henkilöllä on teillä jo pyyntö, joka odottaa vastausta. Se on vastaanottolistalla. Mitään uutta ei tallennettu.',
    'age-not-served':
      'Yksikkö ei ota vastaan tämän ikäisiä. Mitään ei tallennettu. Kerro terveysasemasta tai opiskeluhuollosta.',
    'resident-closed': 'Tätä henkilöä ei voi kirjata. Mitään ei tallennettu.',
    'unit-not-open': 'Yksikkö ei juuri nyt ota pyyntöjä vastaan. Mitään ei tallennettu.',
  },
  entered: ({ name }) => `Puhelu, kirjaaja ${name}`,
};
