/** What may be asked of the shop itself, rather than of its menu. */
export type Topic = 'hours' | 'delivery' | 'place' | 'wait' | 'payment' | 'person';

/**
 * Words that tell what a question is about, in the three languages at once, with their weight: where several are said,
 * the heavier topic is meant ("can I pay on delivery?" is about paying). As `canonical` writes them; whole words.
 */
export const CUES: readonly (readonly [Topic | 'order', number, readonly string[]])[] = [
  [
    'order',
    6,
    [
      'where (?:is|s|are|be) my|where my|track|update|happening|whats up|what s up|still waiting|(?:don|dey) wait tire|rider (?:left|gone)',
      '(?:no|not|never|nothing|havent|hasnt)(?: has| yet| been)? (?:come|reach|reached|show|arrived|received|see am)',
      'where (?:has|have) (?:he|she|it|they) reached?|(?:has|have) (?:the|your) (?:rider|dispatch)|order(?:ed)? since',
      'ou (?:est|sont) (?:ma|mon|mes)|(?:commande|livreur) est (?:ou|arrive|a)|rien recu|pas (?:encore )?recu',
    ],
  ],
  [
    'payment',
    4,
    [
      'pay|pays|paying|paid|payments?|cash|cards?|transfers?|momo|mobile money|m ?pesa|till no|opay|palmpay|ussd|pos',
      'account|scam|safe|secure|legit|fraud|trust|carry my money|send (?:the |you )?money|half|installments?',
      'paye|payer|paie|paiement|especes|virement|orange money|wave|depot|securise|fiable|arnaque',
    ],
  ],
  [
    'wait',
    4,
    [
      'already (?:made|cooked)|still cook|don cook|expect (?:it|my|the)|reach me|(?:mange|livre) a quelle heure',
      'how (?:long|soon|fast|many minutes|many hours)|minutes|\\d+ ?(?:mins?|hrs?|hours?)|eta|ready|hurry|almost done',
      '(?:take|too) (?:long|time)|long (?:will|does|go)|waiting|e go (?:quick|tey|reach)|when (?:will|can|do) (?:i|it|my)',
      '(?:prep|preparation|cooking|delivery) time|what time (?:will|can|do) (?:i|it|my)',
      'prete?s?|combien de temps|attendre|attente|delai|durer|dure|longtemps|(?:recois|recevoir|arrive) quand',
    ],
  ],
  ['wait', 2, ['wait|arrive|before \\d+']],
  ['hours', 5, ['(?:till|until) (?:what time|when)|24 ?(?:hrs|hours)']],
  [
    'hours',
    3,
    [
      'open|opens|opened|opening|close|closes|closed|closing|hours?|24 7|off day|start selling',
      'ouverte?s?|ouvrez|ouvre|fermee?s?|fermez|horaires|douverture|encore commander',
    ],
  ],
  [
    'hours',
    2,
    [
      'too late|still (?:dey )?(?:sell|selling|order|work|working|cooking)|order (?:now|tonight|today|tomorrow)',
      '(?:you|una|go|vous) (?:dey |go )?(?:work|sell|start|travaillez)|(?:what|which) time (?:una|do you|you)',
      '(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekends?|xmas|christmas|eid|holidays?|dimanche|ferie',
    ],
  ],
  [
    'delivery',
    3,
    [
      'deliver|delivers|delivering|delivery|deliveries|dispatch|waybill|riders?|bike|shipping|bolt|uber|areas|far',
      'how much to|bring (?:it|am|food)|how much .*(?:carry|bring|send) (?:it|am)|domicile|deposer|minimum order|livraisons?|livrez|livrer|livreur|commande minim(?:um|ale)',
    ],
  ],
  [
    'place',
    3,
    [
      'location|located|address|google|map|gps|junction|parking|landmark|walk in|dine in|(?:sit|eat) (?:there|in|at|and)|bus stop|una side|branch|physical',
      'pick ?up|pick it|pickup|collect|carry am|how (?:person|i|to|can i|do i) (?:go |fit |can |take )*(?:reach|locate|find|get)',
      '(?:which|what|wetin|wey) (?:side|part|junction|street)|(?:your|una) (?:shop|place|kitchen) (?:dey|is|are|close|near)',
      'adresse|localisation|a emporter|recuperer|sur place|quel(?:le)? (?:niveau|quartier|commune)|situes?|cest ou',
    ],
  ],
  ['place', 2, ['where|near|close to|ou (?:est|etes|exactement)|etes ou|trouvez|(?:are you|you dey) in']],
  [
    'person',
    3,
    [
      'human|bot|robot|ai|machine|manager|boss|owner|oga|madam|customer (?:care|service)|support|agent|whatsapp',
      'contacts?|someone|somebody|anyone|anybody|talk|speak|chatting|call|phone|real person|a person',
      'appeler|joindre|joignable|parler|gerante?|patronne?|humain|personne|quelqu ?un|conseiller|digits|ring|connect me|numero|telephone',
    ],
  ],
  ['person', 2, ['number|line|reach (?:you|una)|who']],
];

const AUXILIARY = '(?:do|does|is|are|can|could|may|will|would)';

/** What makes a question or a request of a message; "close to the market" asks for nothing. */
export const ASKS: readonly string[] = [
  `${AUXILIARY} (?:you|i|we|it|there|the|your|una|this|that|they|my food|my order|someone|somebody|delivery|payment)`,
  'pls|please|plz|abeg|svp|stp|what|when|where|which|who|how|any|anybody|anyone|una|abi|chale|charley|get me|give me|let me|send|drop|hope|you can|wetin|wey part',
  'i (?:want|wan|no wan|need|would like)(?: to)? (?:talk|speak|call|chat|see|know)',
  'est ce|vous|votre|vos|quand|comment|combien|quel|quelle|quels|quelles|ou|cest|puis je|on (?:peut|paye)|je (?:peux|veux parler)',
  'donnez|envoyez|passez|faut|ya',
];

const COURTESY = '(?: (?:pls|please|plz|abeg|svp|stp|sir|ma|bonjour|hello|hi))*';

/** Messages that ask by themselves, though no word of them is a question's. */
export const NAMED = `${COURTESY} (?:${[
  '(?:opening |closing |working )?(?:hours|times?)|(?:your |shop )?(?:location|address|contact)|phone number|whatsapp',
  'delivery (?:fees?|price|cost|areas?)|payment (?:methods|options)|account number|scam|(?:le )?numero(?: pour .*)?',
  '(?:customer (?:care|service)|human|agent|real person)|(?:connect|transfer) me .*',
  'horaires|localisation|adresse|frais de livraison|moyens de paiement',
].join('|')})${COURTESY}`;
