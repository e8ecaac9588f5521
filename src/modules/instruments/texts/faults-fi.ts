import type { FaultTexts } from './faults.ts';

export const fi: FaultTexts = {
  'too-long': ({ what }) => `on suurempi kuin ${what} Mt. Jaa se useaan osaan.`,
  'not-json': () => 'ei ole luettavissa JSON-muodossa. Tarkista, että valitsit viedyn tiedoston.',
  'not-utf-8': () => 'ei ole tallennettu UTF-8-muodossa. Tallenna se niin ja yritä uudelleen.',
  'empty-bundle': () => 'ei sisällä yhtään lomaketta (Questionnaire).',
  'large-bundle': ({ what }) => `sisältää yli ${what} lomaketta. Jaa tiedosto.`,
  'unreadable-text': () => 'sisältää merkin, jota ei voi tallentaa (ohjausmerkki tai puolikas merkki).',
  'unreadable-name': () => 'sisältää kentän nimen, jossa on merkki, jota ei voi tallentaa.',
  'too-deep': ({ what }) => `on sisäkkäinen yli ${what} tasoa.`,
  'not-a-list': () => 'pitää olla luettelo.',
  'not-an-object': () => 'pitää olla objekti.',
  'not-a-questionnaire': () => 'ei ole FHIR-muotoinen lomake (resourceType Questionnaire).',
  'too-many-items': ({ what }) => `sisältää yli ${what} kysymystä. Jaa lomake useaan osaan.`,
  'nothing-asked': () => 'ei sisällä mitään kysyttävää.',
  'no-title': () => 'on ilman otsikkoa.',
  'wrong-status': () => 'pitää olla draft, active tai retired.',
  'no-name': () => 'on ilman osoitetta (url), nimeä ja otsikkoa, joten lomakkeelle ei saa nimeä.',
  'wrong-version': () => 'pitää olla 1–60 merkkiä ilman välilyöntejä ja merkkejä ”@” ja ”|”.',
  'scoring-not-json': ({ what }) => `sisältää pisteytyksen (${what}), joka ei ole JSON-muotoa.`,
  'extension-without-address': () => 'sisältää laajennuksen (extension) ilman osoitetta.',
  'modifier-extension': () =>
    'sisältää laajennuksen (modifierExtension), joka muuttaa merkitystä ja jota täällä ei ymmärretä.',
  'other-language': ({ what }) =>
    `sisältää lausekkeen, jonka kieli on ${what === '' ? 'ilmoittamatta' : what}. Vain text/fhirpath luetaan.`,
  'bare-variable': () => 'sisältää muuttujan ilman nimeä tai FHIRPath-lauseketta.',
  'bare-constraint': () => 'sisältää säännön ilman lauseketta.',
  'slow-expressions': () => 'sisältää lausekkeita, joiden lukeminen kestää liian kauan.',
  'unreadable-expression': ({ what, other }) =>
    `sisältää lausekkeen ”${what}” (FHIRPath), jota ei voi lukea: ${other}`,
  'no-link-id': () =>
    'on ilman kelvollista linkId-tunnusta: 1–255 merkkiä ilman välilyöntejä ja merkkiä ”~”.',
  'link-id-twice': () => 'on linkId-tunnuksena useammin kuin kerran. Jokainen kysymys tarvitsee oman.',
  'no-text': ({ what }) => `(linkId ${what}) on ilman tekstiä.`,
  'unknown-type': ({ what, other }) => `(linkId ${what}) on tyyppiä ”${other}”, jota täällä ei tunneta.`,
  'items-under-question': () =>
    'on kysymys, jonka alla on muuta. Siinä saa olla vain yksi ohjeteksti. Kokoa kysymykset ryhmään.',
  'wrong-initial': () => 'ei ole vastaus, joka kysymyksellä voi olla valmiina.',
  'rule-chosen-codes': () => 'valitsee koodinsa säännöllä, joka vaatii koodistopalvelimen. Luettele koodit.',
  'foreign-value-set': ({ what }) =>
    `ottaa vaihtoehtonsa osoitteesta ${what}, joka ei tule lomakkeen mukana. Lisää koodisto tiedostoon.`,
  'no-such-value-set': ({ what }) => `ottaa vaihtoehtonsa kohdasta ${what}, joka ei ole lomakkeen koodisto.`,
  'empty-option': () => 'on vaihtoehto, jossa ei ole mitään valittavaa.',
  'no-options': () => 'on valintakysymys ilman vaihtoehtoja.',
  'option-twice': ({ what }) => `sisältää vaihtoehdon ”${what}” kahdesti.`,
  'reserved-option': ({ what }) => `sisältää vaihtoehdon ”${what}”, joka on varattu palvelulle.`,
  'bare-condition': () => 'on ehto, josta puuttuu kysymys, tunnettu vertailu tai vastaus.',
  'exists-without-answer': () => 'kysyy, onko vastausta, ja tarvitsee arvon true tai false.',
  'depends-on-nothing': ({ what }) => `riippuu kysymyksestä ”${what}”, jota ei ole.`,
  'depends-on-no-option': ({ what }) => `riippuu vastauksesta, jota ”${what}” ei tarjoa.`,
  'depends-on-itself': () => 'riippuu ehtojensa kautta itsestään.',
};
