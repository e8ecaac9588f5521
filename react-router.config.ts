import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/web',
  buildDirectory: 'build',
  ssr: true,
  // The whole list of routes comes with the first hydrated page, so that no extra address (`/__manifest`) has to be guarded.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
