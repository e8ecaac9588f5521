/**
 * The inbox of 1177 through the service contract AddMessage 2 (RIV-TA 2.1, SOAP over TLS with our own certificate).
 * Public is which parts a message has and which answers there are (open clients of regions, the contract's name in Inera's
 * pages); the contract's own schema is not published, so the order of the elements is to be held against it before the
 * first real message. Tried against our local sink only.
 *
 * The contract has no id of the sender's: a message sent again after a lost answer lies there twice.
 */
import { type Channel, ChannelAway, type Outgoing } from '#platform/channels/channel.ts';
import { isAway, isTaken, openPoster, type OwnCertificate } from '#platform/channels/http-post.ts';

export interface InkorgSettings {
  readonly url: string;
  /** Whom the service platform hands it to: the logical address of 1177. */
  readonly logicalAddress: string;
  /** HSA id of the unit in whose name it is sent, and of the source system. */
  readonly hsaId: string;
  readonly certificate: OwnCertificate | null;
}

const SENDER = 'Vandra';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function addMessage(
  { to, subject, text }: Pick<Outgoing, 'to' | 'subject' | 'text'>,
  settings: Pick<InkorgSettings, 'logicalAddress' | 'hsaId'>,
): string {
  const title = escaped(subject);
  const hsaId = escaped(settings.hsaId);
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:registry="urn:riv:itintegration:registry:1" xmlns:add="urn:mvk:crm:casemanagement:inbox:AddMessageResponder:2" xmlns:inbox="urn:mvk:crm:casemanagement:inbox:2">
<soapenv:Header><registry:LogicalAddress>${escaped(settings.logicalAddress)}</registry:LogicalAddress></soapenv:Header>
<soapenv:Body><add:AddMessage>
<add:subjectOfCareId>${escaped(to)}</add:subjectOfCareId>
<add:sourceSystem>${hsaId}</add:sourceSystem>
<add:notify>true</add:notify>
<add:message>
<inbox:caseType><inbox:caseTypeDescription>${title}</inbox:caseTypeDescription></inbox:caseType>
<inbox:headerText>${title}</inbox:headerText>
<inbox:msg>${escaped(text)}</inbox:msg>
<inbox:healthCareFacility><inbox:healthCareFacilityName>${SENDER}</inbox:healthCareFacilityName><inbox:hsaId>${hsaId}</inbox:hsaId></inbox:healthCareFacility>
</add:message>
</add:AddMessage></soapenv:Body></soapenv:Envelope>`;
}

export function inkorg(settings: InkorgSettings): Channel {
  const poster = openPoster(settings.certificate);
  return {
    async send(message) {
      const answer = await poster.post(
        settings.url,
        {
          'Content-Type': 'text/xml; charset=utf-8',
          SOAPAction: '"urn:mvk:crm:casemanagement:inbox:AddMessageResponder:2:AddMessage"',
        },
        addMessage(message, settings),
      );
      if (!isTaken(answer.status) || isAway(answer.status))
        throw new ChannelAway(`http ${answer.status}`, { left: true });
      const code = /<(?:\w+:)?resultCode>(\w+)</.exec(answer.body)?.[1];
      if (code === 'OK' || code === 'INFO') return { kind: 'delivered' };
      // The person has no account there, or has closed it.
      return { kind: 'refused', problem: `result ${code ?? 'missing'}` };
    },
    close: () => poster.close(),
  };
}
