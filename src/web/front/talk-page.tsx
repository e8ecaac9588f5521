import { LinkButton } from '../design/button.tsx';
import { NextStepCard, Notice } from '../design/cards.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useFrontTexts } from './texts/texts.ts';

function dial(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

export default function TalkPage() {
  const { language, site } = useShell();
  const { talkPage: words, home } = useFrontTexts();
  const front = `/${language}`;
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={front}>{home}</BackLink>}
    >
      <NextStepCard
        heading={words.call.heading}
        weight="strong"
        actions={
          <LinkButton href={dial(site.contactPhone)}>
            {words.call.action({ phone: site.contactPhone })}
          </LinkButton>
        }
      >
        <p>{words.call.text}</p>
      </NextStepCard>
      <NextStepCard
        heading={words.write.heading}
        actions={
          <LinkButton variant="second" href={`${front}/check/send`}>
            {words.write.action}
          </LinkButton>
        }
      >
        <p>{words.write.text}</p>
      </NextStepCard>
      <NextStepCard
        heading={words.start.heading}
        actions={
          <LinkButton variant="second" href={front}>
            {words.start.action}
          </LinkButton>
        }
      >
        <p>{words.start.text}</p>
      </NextStepCard>
      <Notice kind="person" heading={words.urgent.heading}>
        <p>{words.urgent.text({ number: site.emergencyNumber })}</p>
      </Notice>
    </Page>
  );
}
