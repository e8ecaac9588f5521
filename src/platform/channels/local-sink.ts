/**
 * Demo and tests: takes in on 127.0.0.1 what would go to the gateway for text messages, to 1177's inbox, to Suomi.fi and
 * to a push service, in the shapes that those have. Nothing leaves the machine.
 */
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod';

export interface TakenMessage {
  readonly channel: 'sms' | 'push' | 'inbox';
  readonly service: 'gateway' | '1177' | 'suomi-fi' | 'push';
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
}

export interface LocalSink {
  /** `http://127.0.0.1:port`; the services lie under `/sms`, `/inkorg`, `/suomi-fi` and `/push`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}
type Taken = (message: TakenMessage) => Promise<void>;

const MOST_BYTES = 256 * 1024;
const Sms = z.object({ id: z.string(), to: z.string(), text: z.string() });
const Electronic = z.object({
  externalId: z.string(),
  recipient: z.object({ id: z.string() }),
  electronic: z.object({ title: z.string(), body: z.string() }),
});

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.byteLength;
    if (length > MOST_BYTES) throw new Error('too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function elementOf(xml: string, name: string): string {
  const text = new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

async function takeSms(text: string, taken: Taken): Promise<Answer> {
  const { id, to, text: body } = Sms.parse(JSON.parse(text));
  await taken({ channel: 'sms', service: 'gateway', recipient: to, subject: '', body, messageId: id });
  return { status: 202, body: '{"state":"accepted"}' };
}

async function takeInkorg(xml: string, taken: Taken): Promise<Answer> {
  await taken({
    channel: 'inbox',
    service: '1177',
    recipient: elementOf(xml, 'subjectOfCareId'),
    subject: elementOf(xml, 'headerText'),
    body: elementOf(xml, 'msg'),
    // The contract has none.
    messageId: `inkorg ${elementOf(xml, 'headerText')} ${performance.now()}`,
  });
  const body =
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><AddMessageResponse xmlns="urn:mvk:crm:casemanagement:inbox:AddMessageResponder:2"><resultCode>OK</resultCode></AddMessageResponse></soapenv:Body></soapenv:Envelope>';
  return { status: 200, body };
}

async function takeSuomiFi(text: string, taken: Taken): Promise<Answer> {
  const { externalId, recipient, electronic } = Electronic.parse(JSON.parse(text));
  await taken({
    channel: 'inbox',
    service: 'suomi-fi',
    recipient: recipient.id,
    subject: electronic.title,
    body: electronic.body,
    messageId: externalId,
  });
  return { status: 200, body: '{"messageId":1}' };
}

async function answerTo(request: IncomingMessage, taken: Taken): Promise<Answer> {
  const bytes = await bytesOf(request);
  const text = bytes.toString('utf8');
  const path = request.url ?? '';
  if (path === '/sms') return takeSms(text, taken);
  if (path === '/inkorg') return takeInkorg(text, taken);
  if (path === '/suomi-fi/v1/token')
    return { status: 200, body: '{"access_token":"local","token_type":"bearer","expires_in":3600}' };
  if (path === '/suomi-fi/v2/messages/electronic') return takeSuomiFi(text, taken);
  if (path.startsWith('/push/')) {
    await taken({
      channel: 'push',
      service: 'push',
      recipient: path,
      subject: '',
      // Sealed for the browser: nobody on the way can read even the language.
      body: bytes.toString('base64url'),
      messageId: String(request.headers['topic']),
    });
    return { status: 201, body: '' };
  }
  return { status: 404, body: '' };
}

/** On any free port when none is given. */
export async function openLocalSink(taken: Taken, port = 0): Promise<LocalSink> {
  const server = createServer((request, response) => {
    answerTo(request, taken)
      .catch((): Answer => ({ status: 400, body: '' }))
      .then(({ status, body }) => response.writeHead(status).end(body))
      .catch(() => response.destroy());
  });
  const bound = await new Promise<number>((settle, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) settle(address.port);
      else fail(new Error('the local sink has no port'));
    });
  });
  return {
    url: `http://127.0.0.1:${bound}`,
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}
