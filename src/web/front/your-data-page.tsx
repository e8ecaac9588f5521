import { LinkButton } from '../design/button.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useFrontTexts } from './texts/texts.ts';

export default function YourDataPage() {
  const { language, site } = useShell();
  const { dataPage: words, home } = useFrontTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}`}>{home}</BackLink>}
    >
      {words.parts({ organisation: site.organisationName, unit: site.unitName }).map((part) => (
        <Section key={part.heading} heading={part.heading}>
          <p>{part.text}</p>
        </Section>
      ))}
      <Section heading={words.questions.heading}>
        <p>{words.questions.text}</p>
        <p>
          <LinkButton variant="second" href={`tel:${site.contactPhone.replace(/[^+\d]/g, '')}`}>
            {words.call({ phone: site.contactPhone })}
          </LinkButton>
        </p>
      </Section>
    </Page>
  );
}
