import type { BehalfTexts } from './behalf-texts.ts';

export const fi: BehalfTexts = {
  title: 'Lomakkeet',
  toForms: 'Henkilön lomakkeet',
  toPerson: 'Henkilön sivulle',
  whose: {
    together: 'Täytätte yhdessä. Kirjaa, mitä henkilö vastaa.',
    phone: 'Täytät samalla, kun puhutte puhelimessa. Kirjaa, mitä henkilö vastaa.',
    paper: 'Siirrät vastaukset paperilta. Kirjaa ne niin kuin ne on kirjoitettu.',
  },
  answered: ({ day }) => `Vastattu ${day}.`,
  begun: ({ name, day }) =>
    `Aloittaja: ${name}. Tallennettu viimeksi ${day}. Muutkin yksikössä, jotka hoitavat henkilön asioita, voivat jatkaa.`,
  asks: {
    heading: 'Vastaukset vaativat toimia nyt',
    text: 'Puhu asiasta henkilön kanssa ennen kuin jatkatte. Kun vastaukset tallennetaan asiakastietoihin, niistä syntyy huomiomerkintä, jolla on vastuuhenkilö.',
  },
  readThrough: 'Lue läpi',
  recorded:
    'Tietoihin jää, että sinä kirjasit vastaukset, miten henkilö vastasi ja minä päivänä. Myös henkilö näkee sen.',
  keep: 'Tallenna asiakastietoihin',
  dropText:
    'Kirjatut vastaukset poistetaan. Sitä ei voi perua. Jos lomake on pyydetty, se odottaa edelleen vastausta.',
  what: 'Mikä lomake?',
  asked: ({ form }) => `Pyydetty: ${form}`,
  how: 'Miten henkilö vastaa?',
  hows: { together: 'Täytämme yhdessä', phone: 'Puhelimessa', paper: 'Paperilla' },
  day: 'Minä päivänä henkilö vastasi?',
  begin: 'Aloita täyttäminen',
  problems: {
    what: 'Valitse lomake.',
    how: 'Valitse, miten henkilö vastaa.',
    day: 'Valitse päivä, jona henkilö vastasi.',
    future: 'Päivä ei ole vielä tullut. Valitse tämä päivä tai aiempi.',
    'not-waiting': 'Lomake ei enää odota vastausta. Valitse toinen.',
    troubled: 'Lomaketta ei voi avata juuri nyt. Yritä hetken päästä uudelleen tai valitse toinen.',
    'asked-already': 'Lomake on jo pyydetty. Valitse se luettelosta, niin saat osoitteen.',
  },
  fill: {
    link: 'Täytä henkilön kanssa',
    heading: 'Sinä täytät',
    lead: 'Vastaukset ovat henkilön omia. Tietoihin jää, että sinä kirjasit ne, miten henkilö vastasi ja minä päivänä.',
    now: 'Täytä nyt',
    nowAbout: ({ form }) => `Täytä nyt: ${form}`,
  },
  self: {
    heading: 'Henkilö täyttää itse samalla, kun puhutte',
    lead: 'Lomake tulee heti henkilön omalle sivulle. Hän kirjautuu, vastaa omassa ikkunassaan ja lähettää itse. Näet vastaukset, kun ne on lähetetty.',
    ask: 'Vie lomake henkilön sivulle',
    form: ({ form }) => `${form} on henkilön sivulla.`,
    address: 'Osoite',
    say: 'Lue osoite ääneen tai lähetä se. Se vie vain henkilön omalle sivulle kirjautumisen jälkeen.',
    write: 'Kirjoita henkilölle',
  },
  here: {
    heading: 'Yksikössä aloitetut',
    lead: 'Tallennettu, mutta ei vielä asiakastiedoissa.',
    goOn: ({ form }) => `Jatka: ${form}`,
    by: ({ how, name, day }) => `${how}. Aloittaja: ${name}. Tallennettu viimeksi ${day}.`,
  },
  said: {
    dropped: 'Aloitettu lomake on poistettu.',
    gone: 'Lomake on jo tallennettu tai poistettu.',
    troubled:
      'Lomaketta ei voi laskea juuri nyt. Kirjatut vastaukset ovat tallessa. Yritä hetken päästä uudelleen.',
    'not-waiting':
      'Pyyntö on päättynyt, joten vastauksia ei voitu tallentaa siihen. Kirjatut vastaukset ovat tallessa täällä.',
  },
  own: {
    heading: 'Aloita itse',
    lead: 'Näihin voit vastata silloin, kun haluat. Päätät itse, lähetätkö vastaukset.',
    begin: 'Aloita',
    about: ({ form }) => `Aloita: ${form}`,
    askedHeading: 'Yksikkö toivoo, että vastaat tähän',
  },
};
