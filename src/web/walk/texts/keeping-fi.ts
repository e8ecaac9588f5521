import type { KeepingTexts } from './keeping-texts.ts';

export const keepingFi: KeepingTexts = {
  heading: 'Lukeminen ilman verkkoa',
  told: ({ days }) => [
    'Se, minkä avaat valmennuksissasi, tallennetaan tähän selaimeen: tie, askeleet, päiväkirjat, aloittamasi lomakkeet ja se, mitä olet niihin kirjoittanut, mutta ei sitä, mitä muut ryhmässä ovat jakaneet. Kuvat ja äänet tallennetaan, jos ne mahtuvat.',
    'Se, joka pystyy avaamaan puhelimesi tai tietokoneesi, voi lukea sen, myös silloin kun istuntosi on päättynyt itsestään.',
    `Se poistetaan, kun painat Kirjaudu ulos, kun lopetat tallentamisen, kun joku muu kirjautuu tässä tai kun et ole käyttänyt sitä ${days} päivään.`,
  ],
  shared: 'Valitse tämä vain omalla laitteellasi.',
  on: 'Tallenna avaamani tähän laitteeseen',
  isOn: 'Se, minkä avaat valmennuksissasi, tallennetaan tähän laitteeseen, ja voit lukea sitä ilman verkkoa.',
  off: 'Lopeta ja poista kaikki täältä',
  isOff: 'Tässä laitteessa ei ole enää mitään tallessa.',
  here: 'Tässä laitteessa on',
  cannot: 'Tämä selain ei voi tallentaa sivuja. Kokeile muussa kuin yksityisessä ikkunassa.',
  choose:
    'Voit valita, että se, minkä avaat ohjelmissasi, on luettavissa ilman verkkoa. Valinta tehdään joka laitteessa erikseen.',
  banner: {
    heading: 'Verkkoon ei saada yhteyttä',
    since: ({ when }) => `Sivu näytetään sellaisena kuin se oli ${when}.`,
    writes: 'Voit lukea ja kirjoittaa. Se, mitä painat, odottaa tässä ja lähetetään, kun yhteys palaa.',
    again: 'Hae sivu uudelleen',
    notHere: 'Tämä ei mahtunut laitteeseen. Sen voi avata, kun yhteys palaa.',
    day: 'Mistä päivästä kirjoitat?',
    needsNetwork: 'vaatii verkon',
    links:
      'Linkit sivuille, joita laitteessa ei ole, on merkitty sanoilla ”vaatii verkon”. Myös sivun ylä- ja alaosan linkit vaativat verkon.',
    form: [
      'Koko lomake on tällä sivulla. Vastauksesi odottavat tässä ja tallennetaan, kun yhteys palaa.',
      'Vasta silloin voit lukea ne läpi ja lähettää lomakkeen.',
    ],
    asksLater: 'Osa lomakkeesta lasketaan palvelussa. Kysymyksiä voi tulla lisää, kun yhteys palaa.',
  },
  needsNetwork: {
    change:
      'Tähän tarvitaan verkkoyhteys, eikä sitä nyt ole. Mitään ei ole muutettu. Täyttämäsi tiedot ovat yhä tässä. Paina uudelleen, kun yhteys palaa.',
    form: 'Lomakkeen aloittamiseen tarvitaan verkkoyhteys, eikä sitä nyt ole. Paina uudelleen, kun yhteys palaa.',
    signOut:
      'Uloskirjautumiseen tarvitaan verkkoyhteys, eikä sitä nyt ole. Olet yhä kirjautuneena. Tähän laitteeseen tallentamasi voit poistaa jo nyt: se tehdään valmennuksen tien sivulla alimpana.',
  },
  browser: {
    waiting: 'Kirjoitit tämän viime kerralla. Sitä ei ole vielä tallennettu.',
    queued: 'Verkkoon ei saada yhteyttä. Tämä odottaa tässä selaimessa ja lähetetään, kun yhteys palaa.',
    changed: 'Muutit sitä, mikä odotti. Paina painiketta uudelleen, niin uusi lähetetään.',
    troubled: 'Tallennus ei onnistunut. Paina painiketta uudelleen, niin näet syyn.',
    photoWaits:
      'Verkkoyhteyttä ei ole, eikä kuva voi odottaa selaimessa. Sanat säilyvät tässä. Paina painiketta uudelleen, kun yhteys palaa.',
    photoGone: 'Valitsemasi kuva ei tullut mukaan. Valitse se uudelleen.',
    photoTooBig: 'Kuva on liian suuri. Valitse pienempi.',
    shut: 'Kirjoitit tämän, mutta valmennus on päättynyt eikä sitä voi enää tallentaa. Kopioi se, jos haluat säilyttää sen.',
    waits: 'Odottaa lähettämistä',
    mark: 'Odottaa lähettämistä.',
    signIn: 'Et ole kirjautuneena. Kirjaudu, niin tämä lähetetään.',
    notTaken: 'Tätä ei voitu lähettää. Avaa se, niin näet syyn.',
    sent: 'Se, mikä odotti, on lähetetty.',
    forDay: 'Päivä:',
  },
};
