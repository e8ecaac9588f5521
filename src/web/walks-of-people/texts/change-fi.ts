import type { ChangeTexts } from './change-texts.ts';

export const fi: ChangeTexts = {
  title: 'Muuta henkilön verkkovalmennusta',
  toWalk: 'Takaisin valmennukseen',
  heading: ({ programme }) => `Muuta: ${programme}`,
  lead: 'Tämän sivun muutokset koskevat vain tätä henkilöä. Osat piilotetaan, siirretään ja avataan valmennuksen omalla sivulla.',
  problems: {
    'pause-day':
      'Valitse päivä tämän päivän jälkeen, enintään kahden vuoden päähän, tai jätä kohta tyhjäksi.',
    'extend-day': 'Valitse päivä tämän päivän jälkeen.',
    'step-title': 'Kirjoita otsikko, enintään 200 merkkiä.',
    'step-text': 'Kirjoita, mitä henkilö lukee, enintään 10 000 merkkiä.',
    'add-module': 'Valitse lisättävä osa.',
    'there-already': 'Osa on jo henkilön valmennuksessa.',
    reason: 'Valitse, miksi valmennus päättyy.',
    summary: 'Enintään 10 000 merkkiä.',
    'hand-over': 'Valitse yksikkö ja kirjoita muutama sana, enintään 2000 merkkiä.',
    'blocked-here':
      'Henkilö on kieltänyt yksikön tietojen luovuttamisen muille. Silloin valmennusta ei voi siirtää.',
    'answered-already':
      'Toinen yksikkö on vastannut sillä välin, joten pyyntöä ei voi enää perua. Vastaus on alla.',
    'not-now': 'Tämä ei enää onnistu: valmennus on muuttunut sillä välin. Katso sitä uudelleen.',
  },
  pause: {
    heading: 'Tauko',
    text: 'Tauon aikana ei lähetetä mitään. Kaikki edessä oleva siirtyy yhtä monta päivää. Ryhmän tapaamiset pysyvät paikallaan. Henkilö saa viestin.',
    until: 'Ensimmäinen päivä tauon jälkeen',
    untilHint: 'Jätä tyhjäksi, jos sitä ei vielä tiedetä.',
    button: 'Pidä tauko',
    resumeText: 'Tästä päivästä valmennus jatkuu. Henkilö saa viestin.',
    resume: 'Jatka valmennusta',
  },
  step: {
    heading: 'Kirjoita henkilölle oma askel',
    text: ({ language }) => `Askel tulee valitsemasi osan loppuun. Henkilön kieli: ${language}.`,
    module: 'Osa',
    title: 'Otsikko',
    words: 'Teksti',
    wordsHint: 'Tyhjä rivi aloittaa uuden kappaleen.',
    button: 'Lisää askel',
  },
  add: {
    heading: 'Lisää osa toisesta valmennuksesta',
    text: 'Osa avautuu tänään ja tulee valitsemasi vaiheen loppuun. Siirrä sitä sitten valmennuksen sivulla.',
    programme: 'Verkkovalmennus',
    look: 'Näytä valmennuksen osat',
    module: 'Osa',
    phase: 'Vaihe',
    button: 'Lisää osa',
  },
  onward: {
    heading: 'Ylläpito tai jatko',
    maintenanceText: 'Harvempi osa alkaa tänään. Avautumattomat ohjatut osat odottavat, kunnes avaat ne.',
    maintenance: 'Siirry ylläpitovaiheeseen',
    extendText: 'Henkilö saa yksikön tukea pidempään kuin oli ajateltu.',
    until: 'Tukea tähän päivään asti',
    extend: 'Jatka tukea',
  },
  handOver: {
    heading: 'Siirrä toiselle yksikölle',
    text: 'Toinen yksikkö vastaa pyyntöön. Vastuu siirtyy vasta, kun se on suostunut, ja kaikki valmennuksessa siirtyy mukana. Viestiketju ja huomiomerkinnät jäävät teille. Siirto onnistuu oman organisaation yksikölle.',
    nowhere: 'Organisaatiossa ei ole muuta yksikköä, jolle siirtää.',
    unit: 'Yksikkö',
    words: 'Viesti yksikölle',
    wordsHint: 'Mitä heidän on tiedettävä, jotta he voivat vastata.',
    button: 'Kysy yksiköltä',
    asked: ({ unit, day }) => `Pyysitte ${day}: ${unit}. Vastausta odotetaan.`,
    accepted: ({ unit, day }) =>
      `Vastaus ${day}: ${unit} ottaa valmennuksen vastaan. Se siirtyy hetken kuluttua.`,
    declined: ({ unit, day }) => `Vastaus ${day}: ${unit} ei ota valmennusta vastaan.`,
    'taken-back': ({ unit, day }) => `Peruitte pyynnön ${day}: ${unit}.`,
    takeBackText:
      'Voitte perua pyynnön niin kauan kuin kukaan ei ole vastannut. Silloin se poistuu toisen yksikön listalta, ja te kuljette henkilön mukana kuten ennenkin.',
    takeBack: 'Peru pyyntö',
    elsewhere: {
      summary: 'Kuuluuko yksikkö toiseen organisaatioon?',
      why: 'Valmennusta ei voi siirtää toiseen organisaatioon. Organisaationne vastaa omista potilas- ja asiakaskirjauksistaan ja säilyttää ne, toinen tekee omat kirjauksensa, ja sillä voi olla käytössä muita valmennuksia kuin teillä.',
      how: [
        'Sopikaa henkilön kanssa, että hän jatkaa muualla.',
        'Päätä valmennus tässä, kirjoita yhteenveto ja valitse, että henkilö jatkaa muualla. Yhteenveto jää henkilölle, ja hän voi näyttää sen.',
        'Toinen yksikkö kutsuu henkilön aloittamaan siellä.',
      ],
      reading:
        'Jos toisen organisaation on luettava teidän kirjauksianne ja tuloksianne, henkilö antaa siihen suostumuksen omilla sivuillaan kohdassa Suostumukset.',
    },
  },
  end: {
    heading: 'Päätä',
    text: 'Mitään ei enää lähetetä. Henkilö voi lukea sitä, mikä on avautunut, omia kirjoituksiaan ja yhteenvetosi.',
    reason: 'Miksi',
    reasons: {
      finished: 'Valmennus on käyty loppuun',
      stopped: 'Henkilö haluaa lopettaa',
      moved: 'Henkilö jatkaa muualla',
      'no-contact': 'Yhteys on päättynyt',
    },
    summary: 'Yhteenveto henkilölle',
    summaryHint: 'Mitä henkilö on tehnyt, mikä auttoi ja mikä voi säilyä.',
    button: 'Päätä valmennus',
  },
};
