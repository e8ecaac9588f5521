import type { MakingTexts } from './texts.ts';

export const sv: MakingTexts = {
  finding: {
    'id-twice': ({ about }) => `Två delar har id ${about}. Ge den ena ett annat.`,
    'unknown-part': ({ about }) =>
      `En regel nämner ${about}, som inte finns i programmet. Välj en del som finns.`,
    'unknown-diary': ({ about }) =>
      `Dagboken ${about} finns inte i programmet. Välj en annan eller skapa den.`,
    'unknown-event': ({ about }) =>
      `Händelsen ${about} finns inte i programmet. Välj en annan eller lägg till den.`,
    'unknown-field': ({ about }) => `Fältet ${about} finns inte eller är inget tal. Välj ett annat.`,
    'unknown-option': ({ about }) => `Svaret ${about} går inte att ge. Välj ett av alternativen.`,
    'unknown-form': ({ about }) =>
      `Formuläret ${about} finns inte i ert bibliotek. Ta in det eller välj ett annat.`,
    'missing-media': ({ about }) => `Filen ${about} saknas. Ladda upp den eller ta bort blocket.`,
    'source-text-missing': () => 'En text är tom. Skriv den eller ta bort delen.',
    'language-not-listed': ({ about }) =>
      `Det finns texter på ${about}, som inte är ett av programmets språk.`,
    circle: ({ about }) =>
      `Delarna väntar på varandra, så ingen av dem öppnas: ${about}. Ändra en av reglerna.`,
    'wrong-range': ({ about }) => `Det lägsta värdet ska vara under det högsta: nu ${about}.`,
    'no-right-answer': () => 'Frågan har inget rätt svar. Markera minst ett.',
    'too-deep': () => 'Regeln har för många nivåer. Gör den enklare.',
    'no-alternative-text': () => 'Bilden behöver ord för den som inte kan se den. Ett filnamn räcker inte.',
    'no-captions': () => 'Filmen behöver textning för den som inte kan höra den.',
    'no-transcript': () => 'Inspelningen behöver sina ord i skrift.',
    'captions-missing': () => 'Filmen är inte textad på det här språket.',
    'paper-missing': () => 'Det finns inget papper på det här språket.',
    'heading-order': () => 'En underrubrik står före den första rubriken. Gör den till rubrik.',
    'link-gone': ({ about }) => `Länken ${about} leder ingenstans längre. Ändra den eller ta bort den.`,
    'link-unreachable': ({ about }) => `Länken ${about} svarade inte senast. Prova den själv.`,
    'link-unchecked': ({ about }) =>
      `Ingen har provat länken ${about} än. Den provas när du ber om granskning.`,
    'link-waits': ({ about }) => `Länken ${about} provas nu. Försök igen om en minut.`,
    'link-check-off': ({ about }) =>
      `Länkar provas inte i den här tjänsten: ${about} här. Prova dem själv innan du publicerar.`,
    'hard-to-read': ({ about }) =>
      `Texten är svår att läsa (LIX ${about}). Skriv kortare meningar och kortare ord.`,
    'rather-hard-to-read': ({ about }) =>
      `Texten är ganska svår att läsa (LIX ${about}). Den kan bli enklare.`,
    'form-not-in-use': ({ about }) =>
      `Formuläret ${about} är inte i bruk: licensen är inte klar, eller så är det avslutat.`,
    'form-score-only': ({ about }) => `Frågorna i ${about} får inte visas här. Välj ett annat formulär.`,
    'translations-missing': ({ about }) => `Texter utan översättning: ${about}.`,
    'translations-outdated': ({ about }) => `Översättningar vars original har ändrats: ${about}.`,
    unreachable: () => 'Ingen kommer hit: det som väntas på händer aldrig. Ändra regeln här eller den före.',
    'flag-private': () =>
      'Flaggan frågar efter något som bara personen läser, och skulle aldrig höjas. Låt uppgiften vara läsbar för coachen, eller ta bort villkoret.',
    'rule-never': () => 'Regeln gäller aldrig, vad man än svarar. Ändra den.',
    'condition-never': () => 'Ett av villkoren gäller aldrig. Regeln fungerar utan det.',
    'asked-nowhere': ({ about }) =>
      `Regeln frågar efter ett resultat av ${about}, som programmet aldrig frågar. Den gäller bara den som har svarat på annat håll.`,
  },
  conflict: {
    changed: 'Någon annan har ändrat här under tiden. Välj vilken text som blir kvar, eller för ihop dem.',
    gone: 'Någon annan har tagit bort delen. Din text finns här, så att du kan använda den på annat ställe.',
    moved: 'Någon annan har flyttat delen. Välj var den ska stå.',
    'id-taken': 'Det finns redan en del med samma id. Din finns här, så att du kan sätta in den igen.',
    'last-one': 'Det är den sista i sitt slag, och en behövs. Lägg till en annan först.',
    'not-possible': 'Ändringen går inte att göra här. Öppna sidan igen och prova en gång till.',
  },
  refusal: {
    'not-allowed': () =>
      'Ditt uppdrag räcker inte för det här. En designer eller utgivare hos er kan göra det.',
    'not-found': () => 'Det finns inte här. Någon kan ha tagit bort det.',
    'not-a-draft': () => 'Bara ett utkast kan ändras. Ta tillbaka det från granskarna först.',
    'does-not-hold': ({ about }) => `Inget sparades: ${about} kan inte se ut så. Ändra och spara igen.`,
    'script-in-text': () =>
      'En text ser ut som ett skript som kan köras i ett annat system: <script>, on…= i en tagg eller javascript: i en länk. Skriv det med andra ord.',
    'too-large': () => 'Programmet har blivit för stort. Dela det i två.',
    'code-taken': () => 'Ni har redan ett program med det kortnamnet. Välj ett annat.',
    'nothing-published': () => 'Inget av programmet är utgivet än. Fortsätt med utkastet.',
    'in-making': () => 'Det finns redan en version på gång. Fortsätt med den.',
    'gate-stops': ({ about }) => `Att rätta först: ${about}. De står i listan.`,
    'links-wait': ({ about }) => `Länkar provas nu: ${about}. Försök igen om en minut.`,
    'not-minor': ({ about }) => `Mer än texter har ändrats (${about}). Gör en större version i stället.`,
    'not-described': () => 'Fyll i ägarens beskrivning först. Det som saknas är markerat.',
    'not-in-review': () => 'Versionen är inte hos granskarna nu.',
    'not-this-part': () => 'Den här versionen granskas inte i den delen.',
    'not-all-checked': () =>
      'Bocka av varje rad innan du godkänner, eller skicka tillbaka med det som saknas.',
    'words-needed': () => 'Skriv vad som behöver ändras, så att den som har gjort programmet vet.',
    'not-approved': () => 'Versionen är inte godkänd än.',
    'gaps-not-chosen': ({ about }) =>
      `Texter saknas på: ${about}. Välj att ge ut den så, eller låt översätta dem. Läsaren får källspråket på de ställena.`,
    'not-published': () => 'Versionen är inte i bruk.',
    'file-empty': () => 'Filen är tom. Välj en annan.',
    'file-too-big': () => 'Filen är för stor. Gör den mindre och prova igen.',
    'file-type': () =>
      'Filen går inte att visa här. Välj en bild (PNG, JPEG, WebP), MP3, MP4, WebM, textning (VTT) eller PDF.',
    'too-many-files': () => 'Programmet har inte plats för fler filer. Ta bort en som inte används.',
    'in-use': () => 'Ett block visar filen. Ta bort den ur blocket först.',
    'unknown-part': () => 'Delen som du kommenterar finns inte längre.',
  },
  ownerMail: {
    subject: 'Något i ett av dina program behöver ses över',
    text: ({ address }) =>
      `Hej\n\nEtt program som du står som ägare till behöver ses över: dagen för översyn är nära, eller en länk leder inte längre någonstans. Logga in för att se vilket.\n\n${address}\n\nVandra\n\nDet går inte att svara på det här mejlet.\n`,
  },
};
