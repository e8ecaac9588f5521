/** A sign-in provider beside the service, as a region has one: the same protocol over HTTP; it lets in who is named next. */
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { freePort } from '#platform/embedded-postgres.ts';
import { CALLBACK_PATH } from '#platform/oidc/clients.ts';
import { openEmbeddedProvider } from '#platform/oidc/embedded-provider.ts';

type Claims = Readonly<Record<string, unknown>>;

export interface OwnProvider {
  readonly issuer: string;
  /** Settings of a client for the service: `OIDC_RESIDENT_*` or `OIDC_STAFF_*`. */
  settings(who: 'RESIDENT' | 'STAFF', claim: string): Readonly<Record<string, string>>;
  /** Whom the next attempt lets in. */
  next(account: string): void;
  close(): Promise<void>;
}

const CLIENTS = [
  { who: 'RESIDENT', clientId: 'vandra-residents', clientSecret: 'residents-secret-of-the-region-0001' },
  { who: 'STAFF', clientId: 'vandra-staff', clientSecret: 'staff-secret-of-the-region-00000001' },
] as const;

export async function openOwnProvider(
  publicUrl: string,
  accounts: ReadonlyMap<string, Claims>,
): Promise<OwnProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}/idp`;
  let account = '';
  const provider = await openEmbeddedProvider({
    issuer,
    secret: randomBytes(32),
    clients: CLIENTS.map(({ clientId, clientSecret }) => ({
      clientId,
      clientSecret,
      redirectUri: `${publicUrl}${CALLBACK_PATH}`,
    })),
    assurance: 'http://id.sambi.se/loa/loa3',
    claimsOf: (accountId) => accounts.get(accountId),
    problemPage: () => 'a problem',
  });
  const server = createServer((incoming, outgoing) => {
    const exchange = { incoming, outgoing };
    const answer = async (): Promise<void> => {
      if (!(incoming.url ?? '').startsWith(provider.choosingPath)) return provider.answer(exchange);
      outgoing.writeHead(303, { Location: (await provider.letIn(exchange, account)) ?? '/' }).end();
    };
    answer().catch((problem: unknown) => outgoing.writeHead(500).end(String(problem)));
  });
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  return {
    issuer,
    settings(who, claim) {
      const client = CLIENTS.find((one) => one.who === who);
      return {
        [`OIDC_${who}_ISSUER`]: issuer,
        [`OIDC_${who}_CLIENT_ID`]: client?.clientId ?? '',
        [`OIDC_${who}_CLIENT_SECRET`]: client?.clientSecret ?? '',
        [`OIDC_${who}_CLAIM`]: claim,
        [`OIDC_${who}_SCOPE`]: 'openid profile email vandra',
      };
    },
    next: (named) => void (account = named),
    close: async () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}
