import type { SafetyTexts } from './texts.ts';

export const sv: SafetyTexts = {
  title: 'Innan du går vidare',
  heading: 'Du behöver inte bära det här ensam',
  lead: 'Ett av dina svar gör att vi först vill visa vart du kan vända dig. Du bestämmer själv vad du gör sedan.',
  notSent: 'Dina svar kunde inte skickas just nu. Gå tillbaka och försök igen om en stund.',
  goOn: 'Gå vidare',
  back: 'Gå tillbaka',
  sources: ({ day }) => `Numren skrevs in ${day}. Så vet vi det`,
};
