import type { DemoTexts } from './texts.ts';

export const fi: DemoTexts = {
  heading: { resident: 'Kuka haluat olla?', staff: 'Kuka työntekijä haluat olla?' },
  invented: 'Tämä on esittelyversio. Kaikki henkilöt ovat keksittyjä.',
  replaces: {
    resident: 'Oikeassa palvelussa tunnistaudut esimerkiksi pankkitunnuksilla etkä valitse henkilöä tästä.',
    staff: 'Oikeassa palvelussa työntekijä kirjautuu omalla ammattikortillaan eikä valitse henkilöä tästä.',
  },
  countries: { se: 'Ruotsi', fi: 'Suomi' },
  signInAs: ({ name }) => `Kirjaudu: ${name}`,
  goBack: 'Takaisin kirjautumatta',
  ended: {
    heading: 'Kirjautuminen on vanhentunut',
    text: 'Se oli auki liian kauan, tai olet jo kirjautunut toisessa välilehdessä. Mitään ei ole avattu.',
    again: 'Aloita alusta',
  },
};
