import type { TranslateTexts } from './translate-texts.ts';

export const fi: TranslateTexts = {
  heading: ({ name }) => `Käännä: ${name}`,
  lead: 'Alkuteksti ja käännös vierekkäin. Tallentuu kirjoittaessa.',
  noLanguages: 'Valmennuksessa on vain yksi kieli. Lisää kieli valmennuksen asetuksissa.',
  toEditor: 'Valmennuksen asetukset',
  to: 'Käännä kielelle',
  place: 'Tekstit kohdassa',
  programme: 'Valmennus, vaiheet ja moduulit',
  left: ({ place, count }) => (count === 0 ? `${place} (valmis)` : `${place} (${count} jäljellä)`),
  shown: 'Näytä',
  showns: {
    all: 'kaikki',
    missing: 'puuttuvat',
    outdated: 'joiden alkuteksti on muuttunut',
    done: 'valmiit',
  },
  next: 'Seuraava kääntämätön',
  nothingLeft: 'Kaikki on käännetty.',
  states: { done: 'Valmis', missing: 'Puuttuu', outdated: 'Alkuteksti on muuttunut' },
  counts: ({ done, of }) => `${done}/${of} tekstiä on valmiina`,
  stillRight: 'Pitää yhä paikkansa',
  empty: 'Täällä ei ole sellaisia tekstejä.',
  source: ({ language }) => `Alkuteksti, kieli: ${language}`,
};
