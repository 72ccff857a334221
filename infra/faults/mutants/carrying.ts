import type { Mutant } from './mutant.ts';

const CLAIM = 'shared/resuming.ts';
const CARRIED = 'shared/ordering/resume-code.ts';
const USE = 'const taken = await parts.resumeCodes.use(code, made, both.from, remember(both.to, message));';

/** Of a conversation that goes on at another device. */
export const CARRYING: readonly Mutant[] = [
  {
    name: 'a code is not used up',
    file: CLAIM,
    find: 'made !== undefined && made.version === 1 && ',
    put: 'made !== undefined && ',
  },
  {
    name: 'a code is not used up in the table',
    file: 'shared/testing/memory-store.ts',
    find: 'resumeItems.set(key, { ...read, version: read.version + 1, takenBy: to.deviceId });',
    put: '',
  },
  {
    name: 'a claim does not mind what was written at the first device meanwhile',
    file: CLAIM,
    find: USE,
    put: [
      'const latest = await parts.sessions.load({ deviceId: made.deviceId, shopId });',
      'const left = { ...both.from, version: latest.version };',
      'const taken = await parts.resumeCodes.use(code, made, left, remember(both.to, message));',
    ].join('\n  '),
  },
  {
    name: 'the two sessions of a claim are written one after the other',
    file: CLAIM,
    find: USE,
    put: [
      'const emptied = await parts.sessions.save(both.from);',
      'const filled = emptied.ok ? await parts.sessions.save(remember(both.to, message)) : emptied;',
      'const taken = filled.ok ? filled.value : undefined;',
    ].join('\n  '),
  },
  {
    name: 'a claim is not remembered',
    file: CLAIM,
    find: USE,
    put: 'const taken = await parts.resumeCodes.use(code, made, both.from, both.to);',
  },
  {
    name: 'a conversation is carried away from an order that waits',
    file: CLAIM,
    find: "if (from.state === 'AWAITING_PAYMENT') return refuse(words.resumeWaits);",
    put: '',
  },
  {
    name: 'both devices keep the cart',
    file: CARRIED,
    find: 'left.length > 0 ? toChoosing(from, { cart: left.map(({ line }) => line), view: FIRST_PAGE }) : toIdle(from);',
    put: 'left.length > 0 ? from : from;',
  },
  {
    name: 'what finds no room at the other device is lost',
    file: CARRIED,
    find: 'if (!edited.ok) left.push({ line, refused: edited });',
    put: '',
  },
  {
    name: 'news that was not seen stays behind',
    by: 'shared/resuming-carries.test.ts',
    file: CARRIED,
    find: 'notices: joinedNotices(to, from.notices),',
    put: '',
  },
  {
    name: 'news does not follow a customer to the other device',
    file: 'shared/tell-session.ts',
    find: 'next = wentAlong(order, session);',
    put: 'next = undefined;',
  },
  {
    name: "news of another device's order puts that device's session in the place of one's own",
    file: 'shared/ask-about.ts',
    find: 'tellSession(parts, order, session)',
    put: 'tellSession(parts, order)',
  },
];
