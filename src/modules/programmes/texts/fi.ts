import type { MakingTexts } from './texts.ts';

export const fi: MakingTexts = {
  finding: {
    'id-twice': ({ about }) => `Kahdella osalla on sama tunnus: ${about}. Anna toiselle oma tunnus.`,
    'unknown-part': ({ about }) =>
      `Sääntö viittaa osaan, jota ohjelmassa ei ole: ${about}. Valitse toinen osa.`,
    'unknown-diary': ({ about }) => `Ohjelmassa ei ole päiväkirjaa ${about}. Valitse toinen tai luo se.`,
    'unknown-event': ({ about }) => `Ohjelmassa ei ole tapahtumaa ${about}. Valitse toinen tai lisää se.`,
    'unknown-field': ({ about }) => `Kenttää ${about} ei ole, tai siinä ei ole lukua. Valitse toinen.`,
    'unknown-option': ({ about }) => `Vastausta ${about} ei voi antaa. Valitse jokin vaihtoehdoista.`,
    'unknown-form': ({ about }) => `Kirjastossanne ei ole kyselyä ${about}. Tuo se tai valitse toinen.`,
    'missing-media': ({ about }) => `Tiedosto puuttuu: ${about}. Lataa se tai poista lohko.`,
    'source-text-missing': () => 'Teksti on tyhjä. Kirjoita se tai poista osa.',
    'language-not-listed': ({ about }) => `Tekstejä on kielellä ${about}, joka ei ole ohjelman kieli.`,
    circle: ({ about }) =>
      `Osat odottavat toisiaan, joten mikään niistä ei avaudu: ${about}. Muuta yhtä säännöistä.`,
    'wrong-range': ({ about }) => `Pienimmän arvon on oltava suurinta pienempi. Nyt: ${about}.`,
    'no-right-answer': () => 'Kysymyksellä ei ole oikeaa vastausta. Merkitse ainakin yksi.',
    'too-deep': () => 'Säännössä on liikaa tasoja. Yksinkertaista sitä.',
    'no-alternative-text': () => 'Kuva tarvitsee sanat sille, joka ei näe sitä. Tiedoston nimi ei riitä.',
    'no-captions': () => 'Video tarvitsee tekstityksen sille, joka ei kuule sitä.',
    'no-transcript': () => 'Äänitteen sanat tarvitaan myös kirjoitettuina.',
    'captions-missing': () => 'Videolla ei ole tekstitystä tällä kielellä.',
    'paper-missing': () => 'Paperia ei ole tällä kielellä.',
    'heading-order': () => 'Alaotsikko on ennen ensimmäistä otsikkoa. Tee siitä otsikko.',
    'link-gone': ({ about }) => `Linkki ei enää johda mihinkään: ${about}. Vaihda tai poista se.`,
    'link-unreachable': ({ about }) => `Linkki ei vastannut viimeksi: ${about}. Kokeile sitä itse.`,
    'link-unchecked': ({ about }) =>
      `Linkkiä ${about} ei ole vielä kokeiltu. Se kokeillaan, kun pyydät arviointia.`,
    'link-waits': ({ about }) => `Linkkiä ${about} kokeillaan nyt. Yritä uudelleen minuutin kuluttua.`,
    'link-check-off': ({ about }) =>
      `Linkkejä ei kokeilla tässä palvelussa. Linkkejä on ${about}: kokeile ne itse ennen julkaisua.`,
    'hard-to-read': ({ about }) => `Teksti on vaikealukuista (LIX ${about}). Lyhennä virkkeitä ja sanoja.`,
    'rather-hard-to-read': ({ about }) =>
      `Teksti on melko vaikealukuista (LIX ${about}). Sitä voi selkeyttää.`,
    'form-not-in-use': ({ about }) =>
      `Kysely ${about} ei ole käytössä: lupa on selvittämättä, tai se on poistettu käytöstä.`,
    'form-score-only': ({ about }) => `Kyselyn ${about} kysymyksiä ei saa näyttää täällä. Valitse toinen.`,
    'translations-missing': ({ about }) => `Tekstejä ilman käännöstä: ${about}.`,
    'translations-outdated': ({ about }) => `Käännöksiä, joiden lähdeteksti on muuttunut: ${about}.`,
    unreachable: () =>
      'Tänne ei pääse kukaan: odotettua asiaa ei tapahdu koskaan. Muuta tätä tai edellistä sääntöä.',
    'flag-private': () =>
      'Huomiomerkintä perustuu johonkin, minkä vain henkilö itse lukee, eikä se nousisi koskaan. Anna valmentajan lukea tehtävä tai poista ehto.',
    'rule-never': () => 'Sääntö ei toteudu koskaan, vastasi ihminen mitä tahansa. Muuta sitä.',
    'condition-never': () => 'Yksi ehdoista ei toteudu koskaan. Sääntö toimii ilman sitä.',
    'asked-nowhere': ({ about }) =>
      `Sääntö tarvitsee kyselyn ${about} tuloksen, mutta ohjelma ei kysy sitä. Sääntö koskee vain niitä, jotka ovat vastanneet muualla.`,
  },
  conflict: {
    changed: 'Joku muu on muuttanut tätä samaan aikaan. Valitse, kumpi teksti jää, tai yhdistä ne.',
    gone: 'Joku muu on poistanut osan. Tekstisi on tässä, joten voit käyttää sen muualla.',
    moved: 'Joku muu on siirtänyt osan. Valitse sen paikka.',
    'id-taken': 'Tällä tunnuksella on jo osa. Omasi on tässä, joten voit lisätä sen uudelleen.',
    'last-one': 'Tämä on lajinsa viimeinen, ja yksi tarvitaan. Lisää ensin toinen.',
    'not-possible': 'Muutosta ei voi tehdä tähän. Avaa sivu uudelleen ja kokeile vielä kerran.',
  },
  refusal: {
    'not-allowed': () =>
      'Työroolisi ei riitä tähän. Organisaatiosi suunnittelija tai julkaisija voi tehdä sen.',
    'not-found': () => 'Sitä ei ole täällä. Joku on voinut poistaa sen.',
    'not-a-draft': () => 'Vain luonnosta voi muuttaa. Ota se ensin takaisin arvioijilta.',
    'does-not-hold': ({ about }) =>
      `Mitään ei tallennettu: osa ${about} ei voi olla näin. Korjaa ja tallenna uudelleen.`,
    'script-in-text': () =>
      'Teksti näyttää skriptiltä, joka voisi käynnistyä toisessa järjestelmässä: <script>, on…= tagin sisällä tai javascript: linkissä. Kirjoita asia toisin sanoin.',
    'too-large': () => 'Ohjelmasta on tullut liian suuri. Jaa se kahdeksi.',
    'code-taken': () => 'Organisaatiollasi on jo ohjelma tällä lyhyellä nimellä. Valitse toinen.',
    'nothing-published': () => 'Ohjelmasta ei ole vielä julkaistu mitään. Jatka luonnosta.',
    'in-making': () => 'Uusi versio on jo tekeillä. Jatka sitä.',
    'gate-stops': ({ about }) => `Ensin korjattavia kohtia: ${about}. Ne ovat luettelossa.`,
    'links-wait': ({ about }) => `Linkkejä kokeillaan nyt: ${about}. Yritä uudelleen minuutin kuluttua.`,
    'not-minor': ({ about }) => `Muutakin kuin tekstejä on muutettu (${about}). Tee siitä iso versio.`,
    'not-described': () => 'Täytä ensin omistajan kuvaus. Puuttuvat kohdat on merkitty.',
    'not-in-review': () => 'Versio ei ole nyt arvioitavana.',
    'not-this-part': () => 'Tätä versiota ei arvioida siltä osin.',
    'not-all-checked': () => 'Merkitse joka rivi ennen hyväksymistä, tai palauta ja kerro, mitä puuttuu.',
    'words-needed': () => 'Kirjoita, mitä pitää muuttaa, jotta tekijä tietää.',
    'not-approved': () => 'Versiota ei ole vielä hyväksytty.',
    'gaps-not-chosen': ({ about }) =>
      `Tekstejä puuttuu: ${about}. Valitse julkaisu näin tai teetä käännökset. Lukija näkee puuttuvat kohdat lähdekielellä.`,
    'not-published': () => 'Versio ei ole käytössä.',
    'file-empty': () => 'Tiedosto on tyhjä. Valitse toinen.',
    'file-too-big': () => 'Tiedosto on liian suuri. Pienennä sitä ja kokeile uudelleen.',
    'file-type': () =>
      'Tiedostoa ei voi näyttää täällä. Valitse kuva (PNG, JPEG, WebP), MP3, MP4, WebM, tekstitys (VTT) tai PDF.',
    'too-many-files': () => 'Ohjelmaan ei mahdu enempää tiedostoja. Poista jokin, jota ei käytetä.',
    'in-use': () => 'Lohko näyttää tämän tiedoston. Poista se ensin lohkosta.',
    'unknown-part': () => 'Osaa, jota kommentoit, ei enää ole.',
  },
  ownerMail: {
    subject: 'Yksi ohjelmistasi kaipaa tarkistamista',
    text: ({ address }) =>
      `Hei\n\nOhjelma, jonka omistajaksi sinut on merkitty, kaipaa tarkistamista: tarkistuspäivä on lähellä, tai jokin linkki ei enää johda mihinkään. Kirjaudu sisään, niin näet mikä ohjelma on kyseessä.\n\n${address}\n\nVandra\n\nTähän viestiin ei voi vastata.\n`,
  },
};
