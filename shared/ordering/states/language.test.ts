import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';
import { fr } from '../words/fr.ts';
import type { Language } from '../words/languages.ts';
import { pcm } from '../words/pcm.ts';
import { WORDS } from '../words/words.ts';

/** A customer in each of the three states. */
const STATES = [
  ['IDLE', []],
  ['CHOOSING_MENU', ['menu', '1']],
  ['AWAITING_PAYMENT', ['menu', '1', '99']],
] as const;
const whoSaid = (messages: readonly string[]) => {
  const customer = newCustomer();
  for (const message of messages) customer.says(message);
  return customer;
};

describe.each(STATES)('in %s', (state, messages) => {
  test.each([
    ['pidgin', 'pcm'],
    ['Naija', 'pcm'],
    ['language pidgin', 'pcm'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['FRANCAIS!', 'fr'],
    ['langue français', 'fr'],
    ['speak french', 'fr'],
  ] satisfies [string, Language][])('%j: is spoken from now on, and nothing else changes', (said, language) => {
    const customer = whoSaid(messages);
    const { version: _, ...before } = customer.session();
    customer.says(said).hears(WORDS[language].languageSet);
    const { version: __, ...now } = customer.session();
    expect(now).toEqual({ ...before, language });
    customer.says('gibberish').hears(WORDS[language].notUnderstood('WhatsApp 0803 000 0000'));
  });

  test('it can be chosen by number', () => {
    const customer = whoSaid(messages);
    customer.says('language').hears('Which language? Type its number.\n1. English\n2. Pidgin\n3. Français');
    customer.says('3').hears('français');
    expect(customer.session()).toMatchObject({ state, language: 'fr' });
    expect(customer.question()).toBeUndefined();
  });

  test('a number the list does not have shows it again, by its names', () => {
    const customer = whoSaid([...messages, 'language']);
    customer.says('4').hears('Please type a number from 1 to 3.').hears('1. English\n2. Pidgin\n3. Français');
    expect(customer.says('2').state).toBe(state);
    expect(customer.session().language).toBe('pcm');
  });

  test('the way back is open, in every language', () => {
    const customer = whoSaid([...messages, 'pidgin', 'français']);
    customer.says('english').hears('I speak English with you now.');
    expect(customer.says('gibberish').hears('WhatsApp 0803').state).toBe(state);
  });

  test('what is spoken already is answered and writes nothing', () => {
    const customer = whoSaid(messages);
    const before = customer.session();
    customer.says('english').hears('I speak English with you now.');
    expect(customer.session()).toBe(before);
  });
});

describe('the language that was chosen', () => {
  test.each([
    ['pidgin', pcm, 'I don add 1 x Coke'],
    ['français', fr, 'Ajouté : 1 x Coke'],
  ])('%s: is that of every answer', (said, words, _) => {
    const customer = whoSaid([said]);
    customer.says('1').hears(words.menu).hears(words.labels.options);
    customer.says('coke').hears(words.added('1 x Coke'));
    customer.says('97').hears(words.cart(1)).hears(words.total);
    customer.says('0').hears(words.askLeave(1));
    customer.says('no').hears(words.kept);
    customer.saysAll('99', 'menu').hears(words.frozen('B2B-TEST1', words.money(70_000, 'NGN')));
  });

  test('is kept from order to order', () => {
    const customer = whoSaid(['français', '1', 'coke', '99']);
    customer.hearsThat({ news: 'PAID', orderId: customer.order().orderId });
    customer.says('98');
    customer.says('bonjour').hears(fr.welcome('Test Kitchen'));
  });

  test('names the fee of a delivery on the order', () => {
    const customer = newCustomer(newKitchen(testBukka));
    customer.saysAll('français', '1', 'coke', '99', 'Ada', '08031234567', '2', '1', '5 Market Road', 'non', '99');
    expect(customer.order().fees.at(-1)?.name).toBe(fr.deliveryFee('Yaba'));
  });
});

describe('a question that is open', () => {
  test('is put again in the new language, and what was asked for is not lost', () => {
    const customer = newCustomer(newKitchen(testBukka));
    customer.saysAll('menu', '1', 'français').hears(fr.languageSet).hears(fr.askOption('Jollof rice', 'Size'));
    customer.saysAll('large', 'non').hears(fr.added('1 x Jollof rice (Large)'));
    customer.says('99');
    customer.says('pidgin').hears(pcm.askFor.name);
    expect(customer.question()).toBe('detail');
  });
});

describe('a shop that greets in another language', () => {
  const inFrench = () => {
    const kitchen = newKitchen();
    return newCustomer({ ...kitchen, shop: { ...kitchen.shop, language: 'fr' } });
  };
  test('does so until its customer chooses one', () => {
    const customer = inFrench();
    customer.says('hi').hears(fr.welcome('Test Kitchen'));
    customer.says('english');
    customer.says('hi').hears('Welcome to Test Kitchen!');
  });
  test('understands English all the same', () => {
    inFrench().saysAll('menu', '2 jollof rice').hears(fr.added('2 x Jollof rice'));
  });
});

test.each(['language klingon', 'speak up'])('%j is no language we know', (said) => {
  const customer = newCustomer();
  const before = customer.session();
  customer.says(said).hears('did not understand');
  expect(customer.session()).toBe(before);
});
