import type { TimelineTexts } from './texts.ts';

export const sv: TimelineTexts = {
  kinds: {
    'referral.received': { resident: 'Du bad om hjälp', staff: 'Anmälan kom in' },
    'referral.accepted': { resident: 'Enheten tog emot din anmälan', staff: 'Anmälan togs emot' },
    'referral.declined': {
      resident: 'Enheten kunde inte ta emot din anmälan',
      staff: 'Anmälan togs inte emot',
    },
    'referral.withdrawn': {
      resident: 'Du tog tillbaka din anmälan',
      staff: 'Invånaren tog tillbaka anmälan',
    },
    'referral.sent': {
      resident: 'Du blev hänvisad till en annan enhet',
      staff: 'Personen hänvisades till en annan enhet',
    },
    'referral.brought': {
      resident: 'Hänvisningen kom fram till enheten',
      staff: 'Hänvisning kom in',
    },
    'referral.recalled': {
      resident: 'Enheten som hänvisade dig tog tillbaka hänvisningen',
      staff: 'Hänvisningen togs tillbaka av den som skickade den',
    },
    'referral.answer-came': {
      resident: 'Enheten som hänvisade dig fick svar',
      staff: 'Svar kom på hänvisningen',
    },
    'meeting.offered': { resident: 'Du fick tider att välja på', staff: 'Tider erbjöds' },
    'meeting.booked': { resident: 'Ett möte bokades', staff: 'Möte bokades' },
    'meeting.changed': { resident: 'Ett möte flyttades', staff: 'Möte flyttades' },
    'meeting.cancelled': { resident: 'Ett möte avbokades', staff: 'Möte avbokades' },
    'meeting.held': { resident: 'Ni hade ett möte', staff: 'Möte hölls' },
    'meeting.guest-let-in': { resident: 'En gäst var med på ett möte', staff: 'En gäst var med på mötet' },
    'meeting.missed': { resident: 'Ett möte blev inte av', staff: 'Möte blev inte av' },
    'period.started': { resident: 'Er tid tillsammans började', staff: 'Coachningsperioden började' },
    'goal.set': { resident: 'Ett mål sattes', staff: 'Mål sattes' },
    'goal.changed': { resident: 'Ett mål ändrades', staff: 'Mål ändrades' },
    'goal.planned': { resident: 'Något skrevs till om målet', staff: 'Målet fick en plan' },
    'goal.step-reached': { resident: 'Du tog ett steg mot målet', staff: 'Ett steg mot målet togs' },
    'goal.rated': {
      resident: 'Någon av er sade hur långt du har kommit',
      staff: 'Måluppfyllelsen skattades',
    },
    'experiment.begun': { resident: 'Ni kom överens om något att pröva', staff: 'Något nytt att pröva' },
    'experiment.told': {
      resident: 'Det skrevs ner hur det gick att pröva',
      staff: 'Det som prövades följdes upp',
    },
    'note.signed': { resident: 'En anteckning skrevs och signerades', staff: 'Anteckning signerades' },
    'note.added-to': { resident: 'En anteckning fick ett tillägg', staff: 'Tillägg till anteckning' },
    'prescription.signed': {
      resident: 'Du fick ett recept på fysisk aktivitet',
      staff: 'Recept på fysisk aktivitet signerades',
    },
    'prescription.renewed': {
      resident: 'Ditt recept på fysisk aktivitet ersattes av ett nytt',
      staff: 'Ny version av recept på fysisk aktivitet signerades',
    },
    'prescription.withdrawn': {
      resident: 'Ditt recept på fysisk aktivitet togs tillbaka',
      staff: 'Recept på fysisk aktivitet togs tillbaka',
    },
    'prescription.followed-up': {
      resident: 'Ni följde upp hur det går med ditt recept',
      staff: 'Recept på fysisk aktivitet följdes upp',
    },
    'prescription.ended': {
      resident: 'Ditt recept på fysisk aktivitet är avslutat',
      staff: 'Recept på fysisk aktivitet avslutades',
    },
    'agreement.proposed': {
      resident: 'Din coach föreslog en ändring i det ni har kommit överens om',
      staff: 'Ändring av överenskommelsen föreslogs',
    },
    'agreement.changed': {
      resident: 'Du ändrade det ni har kommit överens om',
      staff: 'Personen ändrade överenskommelsen',
    },
    'agreement.accepted': {
      resident: 'Du sa ja till det ni har kommit överens om',
      staff: 'Personen sa ja till överenskommelsen',
    },
    'period.paused': { resident: 'Coachningen vilar', staff: 'Perioden pausades' },
    'period.resumed': { resident: 'Coachningen går vidare', staff: 'Perioden går vidare' },
    'follow-up.moved': { resident: 'Ett uppföljningssamtal flyttades', staff: 'Uppföljning flyttades' },
    'experience.told': { resident: 'Du sa hur det var', staff: 'Personen sa hur det var' },
    'period.ended': { resident: 'Er tid tillsammans avslutades', staff: 'Coachningsperioden avslutades' },
    'follow-up.planned': { resident: 'Ett uppföljningssamtal planerades', staff: 'Uppföljning planerades' },
    'follow-up.invited': {
      resident: 'Du blev inbjuden till ett uppföljningssamtal',
      staff: 'Inbjudan till uppföljning skickades',
    },
    'follow-up.answered': {
      resident: 'Du svarade på frågorna inför uppföljningen',
      staff: 'Frågorna inför uppföljningen besvarades',
    },
    'follow-up.held': { resident: 'Ni hade ett uppföljningssamtal', staff: 'Uppföljning hölls' },
    'message.sent': { resident: 'Du skrev ett meddelande', staff: 'Invånaren skrev ett meddelande' },
    'message.sent-by-staff': { resident: 'Du fick ett meddelande', staff: 'Meddelande till invånaren' },
    'block.set': { resident: 'Du spärrade uppgifter', staff: 'Uppgifter spärrades' },
    'block.lifted': { resident: 'Du tog bort en spärr', staff: 'En spärr togs bort' },
    'consent.given': { resident: 'Du gav ett samtycke', staff: 'Samtycke gavs' },
    'consent.withdrawn': { resident: 'Du tog tillbaka ett samtycke', staff: 'Samtycke togs tillbaka' },
    'log.questioned': {
      resident: 'Du frågade om något i listan över vem som har tittat',
      staff: 'Invånaren har frågor om vem som har tittat',
    },
    'display.changed': {
      resident: 'Vad som visas för dig ändrades',
      staff: 'Vad som visas för personen ändrades',
    },
    'contact.changed': { resident: 'Du ändrade dina kontaktuppgifter', staff: 'Kontaktuppgifter ändrades' },
    'erasure.carried-out': {
      resident: 'Uppgifter raderades på din begäran',
      staff: 'Uppgifter raderades på begäran',
    },
    'record.erased': {
      resident: 'En enhets journal om dig raderades efter beslut',
      staff: 'En enhets journal raderades efter beslut',
    },
    'retention.carried-out': { resident: 'Gamla uppgifter raderades', staff: 'Gamla uppgifter gallrades' },
    'walk.begun': { resident: 'Du började ett program', staff: 'Ett program började' },
    'walk.paused': { resident: 'Programmet vilar', staff: 'Programmet pausades' },
    'walk.resumed': { resident: 'Programmet går vidare', staff: 'Programmet återupptogs' },
    'walk.changed': {
      resident: 'Din coach ändrade programmet för dig',
      staff: 'Programmet ändrades för personen',
    },
    'walk.support-ends': {
      resident: 'Stödet i ett program slutade. Du kan läsa vidare',
      staff: 'Stödet i ett program slutade',
    },
    'walk.ended': { resident: 'Programmet är slut', staff: 'Programmet avslutades' },
    'walk.hand-over-asked': {
      resident: 'Din enhet frågade en annan enhet om den vill gå med dig i programmet i stället',
      staff: 'En annan enhet fick frågan att ta över programmet',
    },
    'walk.hand-over-declined': {
      resident: 'Programmet stannar hos din enhet',
      staff: 'Den andra enheten tog inte över programmet',
    },
    'walk.hand-over-taken-back': {
      resident: 'Din enhet tog tillbaka frågan till en annan enhet och går med dig som förut',
      staff: 'Frågan att ta över programmet togs tillbaka',
    },
    'walk.handed-over': {
      resident: 'Ditt program fortsätter hos en annan enhet',
      staff: 'Programmet lämnades över till en annan enhet',
    },
    'group.joined': { resident: 'Du kom med i en grupp som går programmet', staff: 'Kom med i en grupp' },
    'group.left': { resident: 'Du går programmet utan grupp', staff: 'Lämnade gruppen' },
    'group.moved': { resident: 'Gruppens startdag flyttades', staff: 'Gruppens startdag flyttades' },
    'group.meeting-added': { resident: 'Gruppen fick en ny träff', staff: 'Gruppen fick en ny träff' },
    'group.meeting-moved': { resident: 'En träff i gruppen ändrades', staff: 'En träff i gruppen ändrades' },
    'group.meeting-cancelled': {
      resident: 'En träff i gruppen blir inte av',
      staff: 'En träff i gruppen togs bort',
    },
    'module.done': {
      resident: 'Du blev klar med en del av programmet',
      staff: 'En del av programmet blev klar',
    },
    'task.sent': { resident: 'Du skickade en uppgift till coachen', staff: 'En uppgift kom in' },
    'task.answered': { resident: 'Coachen svarade på din uppgift', staff: 'En uppgift besvarades' },
    'order.made': { resident: 'Enheten bad dig svara på formulär', staff: 'Formulär beställdes' },
    'order.opened': { resident: 'Du fick ett formulär att svara på', staff: 'Formulär öppnades för svar' },
    'order.answered': { resident: 'Du svarade på ett formulär', staff: 'Formulär besvarades' },
    'order.declined': {
      resident: 'Du avstod från ett formulär',
      staff: 'Invånaren avstod från ett formulär',
    },
    'order.not-answered': { resident: 'Tiden för ett formulär gick ut', staff: 'Formulär blev obesvarat' },
    'order.withdrawn': { resident: 'Enheten tog tillbaka ett formulär', staff: 'Formulär togs tillbaka' },
    'response.sent': { resident: 'Svar på ett formulär skickades', staff: 'Svar på ett formulär kom in' },
    'draft.ended': {
      resident: 'Ett påbörjat formulär togs bort, eftersom det inte hade ändrats på länge',
      staff: 'Ett påbörjat formulär togs bort',
    },
    'flag.raised': {
      resident: 'Någon på enheten tittar närmare på ett svar du gav',
      staff: 'Ett svar flaggades',
    },
    'flag.closed': { resident: 'Någon på enheten har tittat på ditt svar', staff: 'Flaggan stängdes' },
  },
  unknown: { resident: 'Något hände i ditt ärende', staff: 'Händelse' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} månader efter)`,
};
