import type { OverviewTexts } from './texts.ts';

export const fi: OverviewTexts = {
  title: 'Yleiskuva',
  name: 'Hyvinvointitarkastus',
  toFront: 'Etusivu',
  toStart: 'Tietoa tarkastuksesta',
  toParts: 'Kaikki osat',
  optional: 'voit ohittaa',
  finishPart: 'Tämä osa on valmis',
  partOf: ({ at, of, name }) => `Osa ${at}/${of}: ${name}`,
  states: { 'not-begun': 'Aloittamatta', begun: 'Kesken', done: 'Valmis', 'left-out': 'Ohitettu' },
  start: {
    lead: 'Näe koko kuva: elintapasi, vointisi ja se, mitä itse haluat muuttaa.',
    time: ({ parts, questions, minutes }) =>
      `${parts} lyhyttä osaa, enintään ${questions} kysymystä. Aikaa kuluu noin ${minutes} minuuttia. Valitset järjestyksen itse ja voit pitää tauon milloin haluat.`,
    begin: 'Aloita',
    goOn: 'Jatka siitä, mihin jäit',
    asks: 'Näistä kysymme',
    after:
      'Lopuksi näet kaiken yhdellä sivulla: missä olet nyt, kaksi asiaa, jotka voit tehdä kussakin osassa, ja kuka voi auttaa.',
  },
  kept: {
    heading: 'Vain sinä näet vastauksesi',
    text: 'Ne ovat lukittuina tässä selaimessa, kunnes suljet sen tai poistat ne. Emme tallenna mitään meille.',
    account: ({ days }) =>
      `Ne tallentuvat omille sivuillesi, joten voit jatkaa toisella laitteella. Kukaan muu ei lue niitä. Jos et koske niihin ${days} päivään, ne poistetaan.`,
    signIn: 'Kirjaudu sisään, niin vastaukset tulevat mukaan ja voit jatkaa toisella laitteella',
    sending: 'Mitään ei lähetetä, ellet itse valitse niin. Silloin päätät myös, mitkä osat lähetät.',
    more: 'Näin huolehdimme tiedoistasi',
    drop: 'Poista vastaukseni',
  },
  parts: {
    heading: 'Tarkastuksen osat',
    done: ({ done, of }) =>
      `Valmiita osia on ${done}/${of}. Voit vastata niihin missä järjestyksessä haluat.`,
    finished: ({ part }) => `${part} on valmis.`,
    next: ({ part }) => `Seuraavaksi: ${part}`,
    goOn: ({ part }) => `Jatka: ${part}`,
    leave: ({ part }) => `Ohita: ${part}`,
    takeBack: ({ part }) => `Ota takaisin: ${part}`,
    result: 'Näytä tulokseni',
    resultSoFar: 'Näytä tulos tähän asti',
  },
  result: {
    heading: 'Tarkastuksesi tulos',
    lead: 'Ensin on se, millä voi olla eniten merkitystä. Sinä päätät, mille haluat tehdä jotain.',
    wish: 'Tätä sanoit haluavasi',
    open: 'Nämä osat eivät ole vielä valmiita',
    origins: 'Mistä kysymykset ovat peräisin',
    glance: 'Lyhyesti',
    actions: ({ part }) => `${part}: kaksi asiaa, jotka voit tehdä nyt`,
  },
  match: {
    habits: {
      move: 'Kun haluat liikkua enemmän',
      sleep: 'Kun haluat nukkua paremmin',
      eat: 'Kun haluat syödä paremmin',
      alcohol: 'Kun haluat juoda vähemmän',
      tobacco: 'Kun haluat eroon tupakasta ja nikotiinista',
      mood: 'Kun haluat voida paremmin',
      risk: 'Kun haluat ehkäistä diabetesta',
    },
    more: ({ check }) => `Lisää kysymyksiä: ${check}`,
    send: 'Valitse, mitä lähetät valmentajalle',
    others: 'Voit kääntyä myös näiden puoleen:',
    changePlace: 'Vaihda paikkaa',
  },
};
