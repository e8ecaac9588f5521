import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { ChooseAssignment } from '../contract.ts';
import { bindAssignment, isToken } from '../store/sessions.ts';

/**
 * Binds a staff session to one of its own assignments; choosing again moves it to another. Refuses
 * `assignment-not-yours` for somebody else's, for one that is not valid today where its unit is, and for a session that has ended.
 */
export const chooseAssignment = command({
  name: 'identity.choose-assignment',
  input: ChooseAssignment,
  async run(context, input) {
    const tx = context.reference('own-assignment');
    if (!isToken(input.token)) return refused('assignment-not-yours');
    const bound = await bindAssignment(tx.db, input.token, input.assignmentId);
    return bound ? done({ assignmentId: input.assignmentId }) : refused('assignment-not-yours');
  },
});
