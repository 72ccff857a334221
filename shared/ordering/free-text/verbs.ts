import type { Element } from './elements.ts';
import type { Role } from './vocabulary.ts';

/** Whether an element says nothing by itself: "please", "plate of". */
export const isBlank = (element: Element) =>
  element.type === 'nothing' || (element.type === 'role' && (element.role === 'polite' || element.role === 'portion'));

/** The words of an element that is not of the menu. */
export const phraseOf = (element: Element | undefined) => (element?.type === 'role' ? element.phrase : '');

/** Whether an element is this word of ours. */
export const isWord = (element: Element | undefined, phrase: string) => phraseOf(element) === phrase;

const TAKE_BACK =
  /^(?:remove|cancel|delete|take o|comm?ot|clear|drop the|never ?mind|forget|no more|skip|leave|scrap|minus|except|exclud|all except|everything (?:except|but)|no bother|retire|annule|enleve|supprime|oublie|laisse)/;

/** Whether a refusal takes back what was ordered: "cancel", "forget the". */
export const isTakingBack = (element: Element | undefined) => TAKE_BACK.test(phraseOf(element));

/** For each element the next that says something. */
const nextOf = (elements: readonly Element[]): (Element | undefined)[] => {
  let next: Element | undefined;
  return elements
    .toReversed()
    .map((element) => {
      const found = next;
      next = isBlank(element) ? next : element;
      return found;
    })
    .toReversed();
};

/** "2 pack small chops": after a number these are no verbs. */
const PACKS = new Set(['pack', 'package']);

/** Verbs order only after the words that let them: "can I get", but not "I get". */
export const settleVerbs = (elements: readonly Element[]): Element[] => {
  const settled: Element[] = [];
  let opened: Role | undefined;
  const following = nextOf(elements);
  for (const [place, element] of elements.entries()) {
    const isPack = element.type === 'role' && PACKS.has(element.phrase) && elements[place - 1]?.type === 'number';
    const role = element.type === 'role' && !isPack ? roleOf(element.role, opened, following[place]) : undefined;
    // Said of no dish, it is a greeting.
    if (isWord(element, 'well done') && !settled.some(({ type }) => type === 'menu')) continue;
    if (isPack) settled.push({ ...element, role: 'portion' });
    else settled.push(element.type === 'role' && role ? { ...element, role } : element);
    if (!isBlank(element)) opened = element.type === 'role' ? element.role : undefined;
  }
  return settled;
};

const roleOf = (role: Role, opened: Role | undefined, next: Element | undefined): Role => {
  const following = next?.type === 'role' ? next.role : undefined;
  const serves = following === 'serve' || following === 'add';
  if (role === 'opener') return serves || following === 'take' || following === 'order' ? 'order' : 'remark';
  if (role === 'request') return serves || following === 'request' ? 'order' : 'ask';
  if (role === 'take') return opened === 'opener' || opened === 'order' || opened === 'serve' ? 'order' : 'remark';
  return role === 'serve' ? 'order' : role;
};
