/** What the terminal says when the demo runs: whom to sign in as. */
import { loadDemoPeople } from './people.ts';
import { DEMO_CLIENT, demoClientSecret } from './system-client.ts';

/** Lines for the terminal, without a prompt or a colour. */
export function demoGreeting(url: string, secret: Uint8Array): readonly string[] {
  const people = loadDemoPeople();
  const residents = people.residents.filter((resident) => resident.about !== null);
  const staff = people.staff.filter((member) =>
    member.assignments.some((assignment) => assignment.endsOn === null),
  );
  const width = Math.max(...[...residents, ...staff].map((one) => one.name.length)) + 2;
  return [
    '',
    'Everyone in the demo is invented. You choose whom to be when you sign in.',
    '',
    `Residents  ${url}/sv · ${url}/fi · ${url}/en`,
    ...residents.map((one) => `  ${one.name.padEnd(width)}${one.about?.en ?? ''}`),
    '',
    `Staff      ${url}/en/sign-in?as=staff`,
    ...staff.map((one) => `  ${one.name.padEnd(width)}${one.about.en}`),
    '',
    `Mail that was sent: ${url}/en/dev/inbox`,
    '',
    `Other systems: ${url}/fhir/R4  (token: POST ${url}/oauth2/token)`,
    `  client_id ${DEMO_CLIENT.clientId}  client_secret ${demoClientSecret(secret)}`,
    '',
  ];
}
