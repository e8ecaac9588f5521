import type { Texts } from './texts.ts';

export const sv: Texts = {
  problem: {
    required: () =>
      'Frågan saknar svar. Svaret behövs för att räkna ut resultatet. Välj det som stämmer bäst.',
    'not-an-option': () => 'Svaret finns inte bland alternativen. Välj ett av dem som visas.',
    'not-a-number': () =>
      'Svaret kunde inte läsas som ett tal. Skriv med siffror, till exempel 12 eller 12,5.',
    'not-whole': () => 'Svaret har decimaler. Här räknas hela tal. Skriv till exempel 12.',
    'too-small': ({ limit }) =>
      `Talet är lägre än ${limit}, som är det lägsta som går att ange. Kontrollera det och skriv på nytt.`,
    'too-big': ({ limit }) =>
      `Talet är högre än ${limit}, som är det högsta som går att ange. Kontrollera det och skriv på nytt.`,
    'not-asked': () =>
      'Frågan ställs inte efter det du har svarat tidigare. Ändra det tidigare svaret om det blev fel.',
    'unknown-question': () => 'Ett svar hör inte till det här formuläret. Öppna formuläret på nytt.',
  },
  cannotTell: {
    'missing-answers':
      'Det går inte att säga något säkert, eftersom ett eller flera svar saknas. Gå tillbaka och svara på det du kan, eller ta upp frågan med någon i vården.',
    'no-limits-here':
      'Det går inte att bedöma svaren, eftersom det inte finns några gränser för det här landet och den här dagen. Svaren är fortfarande dina.',
    'no-limits-for-group':
      'Det går inte att bedöma svaren, eftersom gränserna gäller vuxna. Prata gärna med någon i skolans eller ungdomens hälsovård.',
  },
  certainty: {
    found: 'Hämtat ur källan.',
    'known-high': 'Allmänt känt. Inte kontrollerat mot källan.',
    'known-medium': 'Preliminärt. Kan skilja sig mellan regioner och ska kontrolleras.',
    'known-low': 'Osäkert. Ska kontrolleras.',
    ours: 'Vår egen indelning för eftertanke. Inget vetenskapligt prövat mått.',
  },
};
