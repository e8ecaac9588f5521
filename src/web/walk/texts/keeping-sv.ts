import type { KeepingTexts } from './keeping-texts.ts';

export const keepingSv: KeepingTexts = {
  heading: 'Läsa utan nät',
  told: ({ days }) => [
    'Det du öppnar i dina program sparas här i webbläsaren: vägen, stegen, dagböckerna, formulär du har börjat på och det du har skrivit i dem, men inte det som andra i en grupp har delat. Bilder och ljud kommer med om de ryms.',
    'Den som kan öppna din telefon eller dator kan läsa det, också efter att du har loggats ut av dig själv.',
    `Det tas bort när du trycker på Logga ut, när du väljer att sluta, när någon annan loggar in här, eller när du inte har använt det på ${days} dagar.`,
  ],
  shared: 'Välj det bara på en enhet som är din egen.',
  on: 'Spara det jag öppnar på den här enheten',
  isOn: 'Det du öppnar i dina program sparas på den här enheten och går att läsa utan nät.',
  off: 'Sluta spara och ta bort allt härifrån',
  isOff: 'Inget är sparat på den här enheten längre.',
  here: 'Det här finns på enheten',
  cannot: 'Den här webbläsaren kan inte spara sidor. Prova utan privat fönster.',
  choose:
    'Du kan välja att det du öppnar i dina program ska gå att läsa utan nät. Det väljer du på varje enhet.',
  banner: {
    heading: 'Vi når inte nätet',
    since: ({ when }) => `Så här såg sidan ut ${when}.`,
    writes: 'Du kan läsa och skriva. Det du trycker på väntar här och skickas när nätet är tillbaka.',
    again: 'Hämta sidan på nytt',
    notHere: 'Det här rymdes inte på enheten. Det går att öppna när nätet är tillbaka.',
    day: 'Vilken dag skriver du om?',
    needsNetwork: 'behöver nät',
    links:
      'Länkar till det som inte finns på enheten är märkta med ”behöver nät”. Sidans huvud och fot behöver också nät.',
    form: [
      'Hela formuläret står på den här sidan. Det du svarar väntar här och sparas när nätet är tillbaka.',
      'Att läsa igenom och skicka det går först då.',
    ],
    asksLater: 'En del av formuläret räknas ut av tjänsten. Det kan komma fler frågor när nätet är tillbaka.',
  },
  needsNetwork: {
    change:
      'Det här behöver nät, och vi når det inte nu. Inget är ändrat. Det du har fyllt i står kvar. Tryck igen när nätet är tillbaka.',
    form: 'För att börja på formuläret behövs nät, och vi når det inte nu. Tryck igen när nätet är tillbaka.',
    signOut:
      'För att logga ut behövs nät, och vi når det inte nu. Du är fortfarande inloggad. Det du har sparat på enheten kan du ta bort redan nu: det gör du längst ned på sidan med programmets väg.',
  },
  browser: {
    waiting: 'Det här skrev du förra gången. Det är inte sparat än.',
    queued: 'Vi når inte nätet. Det väntar i den här webbläsaren och skickas när nätet är tillbaka.',
    changed: 'Du har ändrat det som väntade. Tryck på knappen igen, så skickas det nya.',
    troubled: 'Det gick inte att spara. Tryck på knappen igen, så ser du varför.',
    photoWaits:
      'Du är utan nät, och en bild kan inte vänta i webbläsaren. Orden är kvar här. Tryck på knappen igen när nätet är tillbaka.',
    photoGone: 'Bilden du valde följde inte med. Välj den igen.',
    photoTooBig: 'Bilden är för stor. Välj en mindre.',
    shut: 'Det här skrev du, men programmet är avslutat och det kan inte sparas. Kopiera det om du vill ha det kvar.',
    waits: 'Väntar på att skickas',
    mark: 'Väntar på att skickas.',
    signIn: 'Du är utloggad. Logga in, så skickas det.',
    notTaken: 'Det här gick inte att skicka. Öppna det, så ser du varför.',
    sent: 'Det som väntade är skickat.',
    forDay: 'För',
  },
};
