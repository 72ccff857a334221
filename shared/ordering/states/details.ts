import { readArea } from '../areas.ts';
import { choicesOf } from '../choices.ts';
import type { Command } from '../commands.ts';
import { readAddress, readEmail, readName } from '../contact.ts';
import { areaOf, type Details, type Field, fieldsOf, isSkippable } from '../details.ts';
import { readFulfilment } from '../fulfilment.ts';
import { countryOf, readPhone } from '../phone.ts';
import { text } from '../replies.ts';
import { type In, toChoosing } from '../session.ts';
import type { Shop } from '../shop.ts';
import { type Context, type Heard, type Step, say } from '../transitions.ts';
import type { Words } from '../words/words.ts';
import { askAgain, askDetail, askDetails } from './ask.ts';
import { cartChoices, wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;
type Asked = { type: 'detail'; field: Field; toPay: boolean };

/** What was read of a detail, or the sentence that says what it must be like. */
type Read = { ok: true; details: Details } | { ok: false; sentence: string };

/** Reads what a customer says of one detail into what is known of them. */
const readDetail = (field: Field, said: string, details: Details, shop: Shop, words: Words): Read => {
  const kept = (more: Details): Read => ({ ok: true, details: { ...details, ...more } });
  const bad: Read = { ok: false, sentence: words.unreadable[field] };
  switch (field) {
    case 'name': {
      const name = readName(said);
      return name.ok ? kept({ name: name.value }) : bad;
    }
    case 'phone': {
      const phone = readPhone(said, countryOf(shop));
      return phone.ok ? kept({ phone: phone.value }) : bad;
    }
    case 'email': {
      const email = readEmail(said);
      return email.ok ? kept({ email: email.value }) : bad;
    }
    case 'address': {
      const address = readAddress(said);
      return address.ok ? kept({ address: address.value }) : bad;
    }
    case 'fulfilment': {
      const fulfilment = readFulfilment(said);
      return fulfilment ? kept({ fulfilment }) : bad;
    }
    case 'area': {
      const area = readArea(said, shop.delivery?.areas ?? []);
      if (area.ok) return kept({ areaId: area.value.areaId });
      if (area.reason === 'unknown') return bad;
      return { ok: false, sentence: words.whichArea(area.candidates.map(({ name }) => name).join(', ')) };
    }
  }
};

/** What is no detail but something else: these are obeyed, though a detail is being asked for. */
const isAnswer = ({ type }: Command): boolean => type === 'words' || type === 'pick' || type === 'yes' || type === 'no';

const withDetails = (session: Choosing, details: Details): Choosing => ({
  ...toChoosing(session, { cart: session.cart, view: session.view, note: session.note, wishes: session.wishes }),
  details,
});

/**
 * The answer to a question about a detail.
 * @param goOn what happens once it is known, on the way to an order
 */
export const answerDetail = <To extends Step>(
  session: Choosing,
  asked: Asked,
  heard: Heard,
  goOn: (session: Choosing) => To,
): To | Step<Choosing> | undefined => {
  const { said, command, context } = heard;
  const { shop } = context;
  const words = wordsOf(session, context);
  const { details = {} } = session;
  const told = answerOf(asked.field, said, command) ?? addressOf(asked.field, said, command, details, shop);
  if (told === undefined) return asked.toPay ? tellMeanwhile(session, heard, goOn) : undefined;
  if (command.type === 'no' && isSkippable(shop, asked.field)) {
    const { [asked.field]: _, ...others } = details;
    const skipped = [...new Set([...(details.skipped ?? []), asked.field])];
    return next(withDetails(session, { ...others, skipped }), asked, context, goOn);
  }
  // "No" is nobody's name, and "yes please" no address.
  const isWord = command.type === 'yes' || command.type === 'no';
  const read: Read = isWord
    ? { ok: false, sentence: words.unreadable[asked.field] }
    : readDetail(asked.field, told, wanting(asked.field, details, shop), shop, words);
  if (!read.ok) return say(session, askDetail(asked.field, context, words, [read.sentence]));
  return next(withDetails(session, read.details), asked, context, goOn);
};

/** What answers a question about this detail: "delivery" and "name Ada" are commands, and an answer here. */
const answerOf = (field: Field, said: string, command: Command): string | undefined => {
  if (command.type === 'tell' && command.field === field) return command.told ?? '';
  if (command.type === 'fulfil' && field === 'fulfilment') return said;
  return isAnswer(command) ? said : undefined;
};

/** "Area 1, Garki" is an address, where it does not name another area than the one that was chosen. */
const addressOf = (field: Field, said: string, command: Command, details: Details, shop: Shop): string | undefined => {
  if (field !== 'address' || command.type !== 'tell' || command.field !== 'area' || !command.told) return undefined;
  const area = readArea(command.told, shop.delivery?.areas ?? []);
  return area.ok && area.value.areaId !== areaOf(shop, details)?.areaId ? undefined : said;
};

/** Whoever tells an area or an address wants it delivered, where the shop leaves the choice. */
const wanting = (field: Field, details: Details, { pickup, delivery }: Shop): Details =>
  pickup && delivery && (field === 'area' || field === 'address') ? { ...details, fulfilment: 'delivery' } : details;

type Told = Command & { type: 'tell' | 'fulfil' };
const fieldOf = (command: Told): Field => (command.type === 'fulfil' ? 'fulfilment' : command.field);

/** A detail that is told with its name. Undefined where it is only named, and so is to be asked for. */
const readTold = ({ details = {} }: Choosing, command: Told, shop: Shop, words: Words): Read | undefined => {
  const field = fieldOf(command);
  const wanted = wanting(field, details, shop);
  if (!fieldsOf(shop, wanted).includes(field)) return { ok: false, sentence: words.notAsked };
  const said = command.type === 'fulfil' ? command.by : command.told;
  return said === undefined ? undefined : readDetail(field, said, wanted, shop, words);
};

/** Another detail than the one that is asked for on the way to an order, told with its name: the way goes on from it. */
export const tellMeanwhile = <To extends Step>(
  session: Choosing,
  { command, context }: Heard,
  goOn: (session: Choosing) => To,
): To | Step<Choosing> | undefined => {
  if (command.type !== 'tell' && command.type !== 'fulfil') return undefined;
  const read = readTold(session, command, context.shop, wordsOf(session, context));
  if (read?.ok) return goOn(withDetails(session, read.details));
  const reply = read && askAgain(session, context, [read.sentence]);
  return reply && say(session, reply);
};

const next = <To extends Step>(
  session: Choosing,
  { toPay }: Asked,
  context: Context,
  goOn: (session: Choosing) => To,
): To | Step<Choosing> => (toPay ? goOn(session) : shown(session, context, wordsOf(session, context).detailKept));

const shown = (session: Choosing, context: Context, ...before: string[]): Step<Choosing> => {
  const asked: Choosing = { ...session, question: { type: 'details', toPay: false } };
  return say(asked, askDetails(asked, context, before));
};

/** A detail chosen by its number from those that were shown. */
export const changeDetail = (session: Choosing, number: number, toPay: boolean, context: Context): Step<Choosing> => {
  const fields = fieldsOf(context.shop, session.details ?? {});
  const field = fields[number - 1];
  const words = wordsOf(session, context);
  if (!field) return say(session, askDetails(session, context, [words.noSuchChoice(fields.length)]));
  return say({ ...session, question: { type: 'detail', field, toPay } }, askDetail(field, context, words));
};

/** Looks at the details, or changes one, whenever the customer likes. */
export const hearDetails = (
  session: Choosing,
  command: Command & { type: 'details' | 'tell' | 'fulfil' },
  context: Context,
): Step<Choosing> => {
  const { shop } = context;
  const words = wordsOf(session, context);
  const { details = {} } = session;
  const hasDetails = fieldsOf(shop, details).length > 0;
  const refuse = (sentence: string) =>
    say(session, text(sentence, ...cartChoices(session, words), ...(hasDetails ? choicesOf(words, 'details') : [])));
  if (command.type === 'details') return hasDetails ? shown(session, context) : refuse(words.noDetails);
  const read = readTold(session, command, shop, words);
  if (read)
    return read.ok ? shown(withDetails(session, read.details), context, words.detailKept) : refuse(read.sentence);
  const field = fieldOf(command);
  return say({ ...session, question: { type: 'detail', field, toPay: false } }, askDetail(field, context, words));
};
