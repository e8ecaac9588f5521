import type { Texts } from './texts.ts';

export const sv: Texts = {
  problem: {
    required: () => 'Frågan saknar svar. Svaret behövs för att räkna ut resultatet. Svara så gott du kan.',
    'not-an-option': () => 'Svaret finns inte bland alternativen. Välj ett av dem som visas.',
    'not-a-number': () =>
      'Svaret kunde inte läsas som ett tal. Skriv med siffror, till exempel 12 eller 12,5.',
    'not-whole': () => 'Svaret har decimaler. Här räknas hela tal. Skriv till exempel 12.',
    'too-small': ({ limit }) =>
      `Talet är lägre än ${limit}, som är det lägsta som går att ange. Kontrollera det och skriv på nytt.`,
    'too-big': ({ limit }) =>
      `Talet är högre än ${limit}, som är det högsta som går att ange. Kontrollera det och skriv på nytt.`,
    'not-alone': () => 'Det alternativet kan bara väljas ensamt. Ta bort det eller de andra.',
    'too-short': ({ limit }) => `Texten är kortare än ${limit} tecken. Skriv lite mer.`,
    'too-long': ({ limit }) => `Texten är längre än ${limit} tecken. Korta den lite.`,
    'not-a-date': () => 'Datumet finns inte. Skriv år, månad och dag, till exempel 2026-11-25.',
    'not-a-moment': () => 'Datumet eller klockslaget finns inte. Kontrollera båda.',
    'not-a-time': () => 'Klockslaget finns inte. Skriv timme och minut, till exempel 09:30.',
    'too-early': ({ limit }) =>
      `Dagen eller tiden är tidigare än ${limit}, som är den första som går att ange.`,
    'too-late': ({ limit }) => `Dagen eller tiden är senare än ${limit}, som är den sista som går att ange.`,
    'not-a-link': () => 'Adressen går inte att läsa. Den ska börja med till exempel https://.',
    'not-yes-or-no': () => 'Svara ja eller nej.',
    'not-a-unit': () => 'Enheten finns inte bland dem som går att välja. Välj en av dem som visas.',
    'not-a-file': () =>
      'Filen går inte att ta emot här. Kontrollera vilken sorts fil det är och välj en annan.',
    'too-few': ({ limit }) => `Här behövs minst ${limit} svar. Lägg till fler.`,
    'too-many': ({ limit }) => `Här ryms högst ${limit} svar. Ta bort något.`,
    'not-readable': () => 'Texten innehåller ett tecken som inte går att spara. Skriv om den delen.',
    'rule-broken': () => 'Svaret stämmer inte med formulärets regel. Kontrollera det.',
    'never-settles': () =>
      'Formulärets uträkningar blir aldrig klara. Felet är formulärets, inte ditt. Dina svar finns kvar.',
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
    'answers-do-not-fit':
      'Svaren går inte ihop, till exempel fler timmar än dygnet har. Gå tillbaka och kontrollera dem.',
  },
  certainty: {
    found: 'Hämtat ur källan.',
    'known-high': 'Allmänt känt. Inte kontrollerat mot källan.',
    'known-medium': 'Preliminärt. Kan skilja sig mellan regioner och ska kontrolleras.',
    'known-low': 'Osäkert. Ska kontrolleras.',
    ours: 'Vår egen indelning för eftertanke. Inget vetenskapligt prövat mått.',
  },
};
