import type { Phrases } from '../phrases';

export const ENGLISH: Phrases = {
  enter:
    'enter|input|type|fill|fill in|fill out|fill up|fill with|type in|key in|write|specify|provide|supply|populate|paste|put|complete|enter in|states|stated|indicate|declare|send keys|send_keys|sendkeys|re-enter|reenter|retype|append|introduce|describe|introduce in|name it|rename it|call it|title it|describe it|input in',
  assign:
    'set|change|update|edit|modify|define|assign|rename|set up|adjust|replace|correct|reset|overwrite|override|increase|raise|reduce|decrease',
  choose: 'select|choose|pick|pick up|choose out',
  tick: 'check|tick',
  untick: 'uncheck|untick|unselect',
  upload: 'upload|attach',
  clear: 'clear|clear out|erase|blank out|empty',
  create:
    'create|add|place|book|insert|save|submit|record|schedule|import|generate|post|invite|make|seed|store|send|own|build|prepare|persist',
  signIn: 'login|log in|sign in|authenticate|log on|logon|signin',
  register: 'register|sign up|signup|enroll|enrol|create an account|create account',
  open: 'navigate|go|go to|open|visit|browse|land|launch|load|access|start|return|redirect|am on|is on|are on|am at|is at|are at|was on',
  act: 'click|press|tap|hit|follow|hover|scroll|wait|close|switch|refresh|reload|log out|sign out|logout|signout|delete|remove|drag|drop|view|hold|swipe|stop|run|execute|call|invoke|expand|enable|disable|activate|deactivate|toggle|turn on|turn off|collapse|sort|focus|double click|double-click|right click|leave|skip|cancel|search|filter|look|look for|want|try|attempt|proceed|confirm|accept|dismiss|approve|reject|use|move|continue|finish|buy|purchase|subscribe|apply|do|take|pay|unset|clean|count|read|print|wait for|fetch|request|perform|mock|stub|receive|ask|resend|download|archive|publish|share|like|mention|scan|connect|disconnect|install|pull|push|commit|checkout|assume|decide|remember|note|intend|repeat|withdraw|revoke|suspend|renew|terminate|unlock|lock|block|unblock|forward|notify|remind',
  search: 'search|searches|searched|searching|filter|filters|filtered|filtering',
  assert:
    'see|verify|assert|ensure|expect|validate|notice|get|find|contain|match|equal|display|appear|observe|return|show|shown|compare|confirm that|check that|check if|check whether|make sure|be redirected|check the|check for|can|cannot|include|exclude',
  expectation:
    "should|shouldn't|shouldnt|must|mustn't|verify|verifies|verified|assert|asserts|expect|expects|expected|displayed|visible|see|sees|redirected|validates|ensures|ensure|shall|notified|warned|appears",
  negation:
    "not|don't|doesn't|didn't|dont|without|no|never|doesnt|didnt|cannot|can't|isn't|aren't|leave|leaves|left|nobody|none",
  be: 'is|are|was|were|be|being|been|equals|=|:',
  have: 'have|has|had|having|with|having the|owns|own|carries|carry',
  as: 'as',
  to: 'to',
  with: 'with|identified by|having|using|by|via|whose|containing|including|where|who has|that has|which has',
  in: 'in|into|on|inside|for|from|at|within|onto|under|against|out',
  and: 'and|,|&|;|plus|then|or|but',
  articles: 'a|an|another|one|some|several|many|multiple|any|existing|few|various',
  possessives: 'my|your|his|her|its|their|our|the|this|that',
  following: 'following|these',
  named: 'named|called|titled|entitled|labelled|labeled|known as',
  priced: 'priced at|priced|costing|worth|that costs|which costs|for the price of',
  numbers: 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
  of: 'of',
  field:
    'field|fields|input|inputs|inputfield|inputfields|textbox|textfield|dropdown|listbox|textarea|combobox|checkbox|select|picker|datepicker|placeholder|text area|box|search bar|drop-down',
  vague: 'valid|invalid|correct|incorrect|wrong',
  who: "i|i'll|we|he|she|they|you|user|users|customer|client|visitor|tester|member|guest|admin|administrator|one|who",
  nouns: '',
};
