/** What the licence gate says, and what to do about it. */
export const LICENCE_MEANS: Readonly<Record<string, string>> = {
  'licence-needs-permission':
    'Its licence needs a leave from the holder of the rights before it is published: --permission REFERENCE.',
  'licence-unconfirmed':
    'Nobody has confirmed its rights. Ask the holder, and publish with --permission REFERENCE.',
  'licence-score-only': 'Its licence allows scores only: its questions may not be shown.',
  'licence-forbids-changes': 'Its licence forbids changes, and some of its wording is ours.',
};
