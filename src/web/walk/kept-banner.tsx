import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { useKeepingTexts } from './texts/keeping-texts.ts';

interface KeptBannerProps {
  /** The address of the page as it is now. */
  readonly again: string;
  /** What can be done on it meanwhile. */
  readonly lines: readonly string[];
}

/** Filled and shown by the page's script, where the page is shown as it was kept. */
export function KeptBanner({ again, lines }: KeptBannerProps) {
  const { banner: words, needsNetwork } = useKeepingTexts();
  return (
    <div
      data-kept-banner
      data-not-here={words.notHere}
      data-needs-network={words.needsNetwork}
      data-sign-out={needsNetwork.signOut}
      hidden
    >
      <Notice kind="person" heading={words.heading}>
        <p data-since>{words.since({ when: '…' })}</p>
        {[...lines, words.links].map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <TextLink href={again}>{words.again}</TextLink>
        </p>
      </Notice>
    </div>
  );
}
