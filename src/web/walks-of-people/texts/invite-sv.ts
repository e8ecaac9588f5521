import type { InvitedTexts, InviteTexts } from './invite-texts.ts';

export const sv: InviteTexts = {
  title: 'Bjud in till ett program',
  heading: 'Bjud in till ett program',
  toList: 'Till listan',
  lead: 'Den som har länken loggar in och kan börja programmet med enheten. Länken säger inget om hälsa.',
  programme: 'Program',
  choose: 'Välj',
  startDay: 'Första dagen',
  startDayHint: 'Lämna tomt: då börjar programmet den dag personen säger ja.',
  days: 'Gäller i',
  daysUnit: 'dagar',
  uses: 'Så många kan använda den',
  usesHint: '1 för en enda person, fler för en affisch eller en kallelse.',
  make: 'Gör en inbjudan',
  madeHeading: 'Inbjudan är klar',
  made: ({ until, uses }) =>
    uses === 1
      ? `Den gäller en person till och med ${until}.`
      : `Den gäller ${uses} personer till och med ${until}.`,
  picture: 'QR-kod med inbjudans länk',
  shownOnce: 'Spara länken eller skriv ut sidan nu. Den visas inte igen.',
  problems: {
    programme: 'Välj ett program som organisationen erbjuder.',
    day: 'Skriv en dag, eller lämna fältet tomt.',
    days: 'Skriv ett helt tal från 1 till 180.',
    uses: 'Skriv ett helt tal från 1 till 1000.',
  },
};

export const invitedSv: InvitedTexts = {
  title: 'Inbjudan',
  heading: 'Du har en inbjudan',
  from: ({ unit }) => `${unit} har bjudit in dig.`,
  whyNot: 'Logga in för att se vad det gäller. Det visas bara för dig.',
  signIn: 'Logga in',
  staff: 'Inbjudan är till för invånare. Logga ut och logga in som dig själv om den gäller dig.',
  over: {
    heading: 'Inbjudan gäller inte längre',
    text: 'Tiden kan ha gått ut, eller så är den redan använd. Be den som gav dig länken om en ny.',
    action: 'Prata med någon',
  },
  invites: ({ unit }) => `${unit} bjuder in dig och går med dig på vägen.`,
  sees: ({ unit }) =>
    `När du börjar kan de som arbetar på ${unit} se hur långt du har kommit, och läsa det du väljer att dela. Det som bara är ditt läser ingen annan.`,
  starts: ({ day }) => `Programmet börjar ${day}.`,
  begin: 'Börja programmet',
  inGroup: ({ group }) => `Ni går programmet tillsammans i gruppen ${group}.`,
  groupStarts: ({ day }) => `Gruppens första vecka börjar ${day}.`,
  join: 'Gå med i gruppen',
  free: 'Du bestämmer. Du kan pausa eller sluta när du vill.',
};
