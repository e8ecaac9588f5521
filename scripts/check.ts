/**
 * `npm run check`: format, lint, types and architecture in under half a minute, before every commit.
 */
import { conclude, runInPairs } from './stage.ts';
import { makeRouteTypes, TOOL_STAGES } from './tool-stages.ts';

// Lint reads the types of the routes, and runs beside the stage that would make them.
await makeRouteTypes((text) => process.stdout.write(text));
conclude(await runInPairs(TOOL_STAGES));
