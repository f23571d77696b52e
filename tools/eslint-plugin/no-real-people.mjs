import { realPeople } from './real-people.mjs';

/** H31: nothing in the repository has the shape of a person who may exist. */
export default {
  meta: { type: 'problem', schema: [], messages: { person: 'H31: {{what}} could belong to somebody. Make it plainly unreal.' } },
  create: (context) => ({
    Program() {
      for (const { index, what } of realPeople(context.sourceCode.text)) {
        context.report({ loc: context.sourceCode.getLocFromIndex(index), messageId: 'person', data: { what } });
      }
    },
  }),
};
