import { useShell } from '../shell/shell-context.ts';
import { KeptBanner } from './kept-banner.tsx';
import { useKeepingTexts } from './texts/keeping-texts.ts';

interface BrowserPartsProps {
  /** What the script is told of the walk. */
  readonly browser: unknown;
}

/** What the page's script fills: that the page is shown as it was kept, and what waits to be sent. */
export function BrowserParts({ browser }: BrowserPartsProps) {
  const { banner: words } = useKeepingTexts();
  const { path } = useShell();
  return (
    <>
      <KeptBanner again={path} lines={[words.writes]} />
      <div data-writing={JSON.stringify(browser)} data-which-day={words.day} role="status" />
    </>
  );
}
