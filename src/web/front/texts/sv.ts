import type { FrontTexts } from './texts.ts';

export const sv: FrontTexts = {
  title: 'Startsida',
  question: 'Vad vill du förändra?',
  lead: 'Välj en vana. Några korta frågor visar var du är i dag och vad som kan hjälpa. Inget sparas om du inte själv väljer det.',
  habits: {
    move: { name: 'Röra mig mer', about: 'Träning, vardag, stillasittande' },
    sleep: { name: 'Sova bättre', about: 'Somna, vakna, vila' },
    eat: { name: 'Äta bättre', about: 'Grönt, fisk, mellanmål' },
    drink: { name: 'Dricka mindre alkohol', about: 'Veckan och helgen' },
    tobacco: { name: 'Sluta med tobak eller nikotin', about: 'Rökning, snus, vejp' },
  },
  habitsLabel: 'Vanor',
  whole: {
    name: 'Hälsokoll',
    about: ({ minutes }) =>
      `Allt på en gång: vanor, mående och vad du själv vill. Ungefär ${minutes} minuter.`,
  },
  waysLabel: 'Andra vägar',
  somethingElse: 'Något annat',
  dontKnow: 'Jag vet inte var jag ska börja',
  talk: 'Prata med någon',
  privacy: {
    heading: 'Bara du ser dina svar',
    text: 'Inget skickas förrän du själv väljer det. Är du inte inloggad finns svaren bara i den här webbläsaren.',
  },
  privacyMore: 'Så tar vi hand om dina uppgifter',
  place: {
    here: ({ organisation }) => `Du är hos ${organisation}.`,
    change: 'Byt plats',
    title: 'Byt plats',
    heading: 'Var vill du ha hjälp?',
    lead: 'Välj vem du vill vända dig till. Frågorna, gränserna och telefonnumren följer med.',
    countries: { se: 'Sverige', fi: 'Finland' },
    current: 'Här är du nu',
    choose: ({ unit }) => `Välj ${unit}`,
    stay: 'Stanna här',
    onlyYours: 'Du är inloggad, och ser därför bara dem som finns i ditt land.',
  },
  startPage: {
    title: 'Att börja',
    heading: 'Du kan börja var som helst',
    lead: 'Det finns inget fel ställe. Känner du igen dig i något av det här?',
    questions: {
      move: 'Sitter du mycket, eller blir du lätt andfådd?',
      sleep: 'Är du trött när du vaknar?',
      eat: 'Vill du äta mer regelbundet eller grönare?',
      drink: 'Undrar du över hur mycket du dricker?',
      tobacco: 'Vill du bli fri från tobak eller nikotin?',
    },
    none: {
      heading: 'Inget av det här',
      text: 'Berätta för någon i stället. Det räcker att du vill att något ska bli annorlunda.',
      action: 'Prata med någon',
    },
    listLabel: 'Tecken att känna igen',
  },
  otherPage: {
    title: 'Något annat',
    heading: 'Något annat',
    lead: 'Vi har fler frågor att börja med. Hittar du inte det du söker hjälper vi dig vidare.',
    listLabel: 'Fler frågor',
    none: {
      heading: 'Det står inte här',
      text: 'Berätta vad det gäller, så tar vi reda på vem som kan hjälpa.',
      action: 'Prata med någon',
    },
  },
  home: 'Startsidan',
  talkPage: {
    title: 'Prata med någon',
    heading: 'Prata med någon',
    lead: 'Du behöver inte veta vad du vill förändra. Vi hjälper dig att komma i gång.',
    call: {
      heading: 'Ring oss',
      text: 'Den som svarar arbetar med levnadsvanor. Du kan vara anonym.',
      action: ({ phone }) => `Ring ${phone}`,
    },
    write: {
      heading: 'Be oss höra av oss',
      text: 'Logga in och berätta kort vad det gäller. Då vet vi vem du är och att det är du som läser svaret.',
      action: 'Logga in och skriv',
    },
    start: {
      heading: 'Börja med några frågor',
      text: 'Svaren kan bli något att prata om. Du väljer själv om någon mer ska se dem.',
      action: 'Välj en vana',
    },
    urgent: {
      heading: 'Är det bråttom?',
      text: ({ number }) =>
        `Ring ${number} om någon är i fara, också om du tänker på att ta ditt liv. Den här tjänsten passas inte dygnet runt.`,
    },
  },
  dataPage: {
    title: 'Dina uppgifter',
    heading: 'Så tar vi hand om dina uppgifter',
    lead: 'Du bestämmer vad du skickar. Du kan se vad vi har, och vem som har läst det.',
    parts: ({ organisation, unit }) => [
      {
        heading: 'Innan du har loggat in',
        text: 'Dina svar ligger låsta i en kaka i din webbläsare. Vi sparar dem inte hos oss. De försvinner när du tar bort dem eller när besöket är över.',
      },
      {
        heading: 'När du är inloggad',
        text: 'Svar i självtesten och hälsokollen sparas på dina sidor tills du skickar dem eller tar bort dem, så att du kan fortsätta på en annan enhet. Bara du kan läsa dem. Det du svarade innan du loggade in följer med. Webbläsaren sparar det du öppnar i ett program bara om du själv väljer det, på en egen enhet.',
      },
      {
        heading: 'När du skickar något',
        text: `Då blir det en del av din journal hos ${organisation}, ${unit}. De som arbetar med ditt ärende där kan läsa det. Det du inte skickade raderas genast.`,
      },
      {
        heading: 'Du ser vem som har tittat',
        text: 'Varje gång någon läser dina uppgifter skrivs det upp: vem, när och varför. Du kan läsa listan på dina sidor och säga till om något ser fel ut.',
      },
      {
        heading: 'Du kan spärra',
        text: 'Du kan spärra uppgifter så att andra enheter inte kan läsa dem, och ta bort spärren när du vill.',
      },
      {
        heading: 'Du kan ta med dig eller be oss radera',
        text: 'Du kan ladda ned allt vi har om dig. Du kan be oss radera uppgifter. Anteckningar i journalen måste vi enligt lag spara en viss tid.',
      },
      {
        heading: 'Inget går till någon annan',
        text: 'Sidorna hämtar inget från andra företag och har ingen reklam och ingen spårning. Mejl och sms från oss säger bara att det finns något att läsa, aldrig vad det handlar om.',
      },
    ],
    questions: { heading: 'Undrar du över något?', text: 'Fråga oss, du behöver inte säga varför.' },
    call: ({ phone }) => `Ring ${phone}`,
  },
};
