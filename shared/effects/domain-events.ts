/** One field of a domain event's detail. */
export interface DetailField {
  readonly type: 'string' | 'number' | 'boolean';
  /** What it holds, with its unit. */
  readonly about: string;
  /** It may be missing. */
  readonly optional?: true;
  /** Nothing else is ever in it. */
  readonly values?: readonly string[];
}

/** What an operator may rely on in events of one name. */
export interface DomainEventKind {
  /** Raised when a field goes or means something else; a further field raises nothing. */
  readonly version: 1;
  /** When it happens. */
  readonly about: string;
  readonly detail: Readonly<Record<string, DetailField>>;
  /** Do the admins read of it? Then the event holds the words, and with them names and evidence. */
  readonly notice: 'always' | 'sometimes' | 'never';
  /** The workflow that publishes it; absent: every community has it. */
  readonly workflow?: string;
}

const memberField = { type: 'string', about: 'the member, `<platform>:<user id>`' } as const;
const chatField = { type: 'string', about: 'the chat, `<platform>:<chat id>`' } as const;
const caseField = { type: 'string', about: 'the case' } as const;
const ruleField = { type: 'string', about: 'the rule’s id in the file, or `report`' } as const;
const by = { type: 'string', about: 'the admin who decided' } as const;
const byWhom = {
  type: 'string',
  about: 'the admin, or what decided: `file`, `platform`, `challenge`, `time-out`',
} as const;
const reportField = { type: 'string', about: 'the report' } as const;
const reporters = { type: 'number', about: 'how many members have reported it' } as const;
const sanctions = ['none', 'warn', 'mute', 'kick', 'ban'] as const;
const outcomes = ['confirmed', 'unfounded', 'expired', 'undone'] as const;

const topicField = { type: 'string', about: 'the topic as the file calls it' } as const;
const suggestionField = { type: 'number', about: 'the suggestion’s number' } as const;
const suggestionStates = ['received', 'considered', 'adopted', 'shipped', 'declined'] as const;

const lessonFields = {
  class: { type: 'string', about: 'the class' },
  lesson: { type: 'string', about: 'its lesson' },
  title: { type: 'string', about: 'what the class is called' },
  start: { type: 'number', about: 'when the lesson begins, epoch milliseconds' },
} as const;
const lessonWas = { type: 'number', about: 'when it was to begin before, epoch milliseconds', optional: true } as const;

const aboutCase = { about: caseField };
const aboutChat = { about: chatField };
const aboutRequest = { about: { type: 'string', about: 'the request to join' } } as const;
const inChat = { member: memberField, chat: chatField };
const ofReport = { report: reportField, reporters };

const ofQuestion = {
  question: { type: 'string', about: 'the question' },
  subject: { type: 'string', about: 'the subject as the file calls it, or nothing' },
  chat: chatField,
} as const;

const ofPoints = {
  member: memberField,
  points: { type: 'number', about: 'how many; less than 0: taken away' },
  reason: { type: 'string', about: 'what they were given for: `thanks`, `answer`, `grant` …' },
} as const;

const ofOrder = {
  order: { type: 'string', about: 'the order' },
  member: memberField,
  item: { type: 'string', about: 'the id of the item in the file' },
  cost: { type: 'number', about: 'its points' },
} as const;

const ofPost = { post: { type: 'number', about: 'the number of the featured message' }, chat: chatField } as const;

/** Every domain event there is, by name: what goes over the bus, for the admins and for the operator's own rules. */
export const domainEvents = {
  'case.opened': {
    version: 1,
    about: 'A rule was broken and something followed.',
    detail: {
      case: caseField,
      ...inChat,
      rule: ruleField,
      sanction: { type: 'string', about: 'what the ladder did', values: sanctions },
      serious: { type: 'boolean', about: 'the rule is serious, or somebody was removed' },
    },
    notice: 'sometimes',
  },
  'case.withheld': {
    version: 1,
    about: 'A rule was broken and nothing followed: the hourly cap on removals was reached.',
    detail: { case: caseField, ...inChat, rule: ruleField, serious: { type: 'boolean', about: 'the rule is serious' } },
    notice: 'never',
  },
  'case.undone': {
    version: 1,
    about: 'An admin took a case back with all that had followed from it.',
    detail: { case: caseField, ...inChat, rule: ruleField, by },
    notice: 'never',
  },
  'member.joined': {
    version: 1,
    about: 'Somebody came into a chat, perhaps from another one of the community.',
    detail: { ...inChat, further: { type: 'boolean', about: 'they are in another chat of the community already' } },
    notice: 'never',
  },
  'member.left': {
    version: 1,
    about: 'Somebody left a chat or was removed from it.',
    detail: { ...inChat, others: { type: 'number', about: 'in how many other chats of the community they still are' } },
    notice: 'never',
  },
  'effect.refused': {
    version: 1,
    about: 'The platform would not do what a case asks for; the first time for each case.',
    detail: aboutCase,
    notice: 'always',
  },
  'effect.by-hand': {
    version: 1,
    about: 'The platform cannot do what a case asks for, or not any more; an admin can.',
    detail: aboutCase,
    notice: 'always',
  },
  'removals.capped': {
    version: 1,
    about: 'The hourly cap on removals was reached; once an hour.',
    detail: { about: { type: 'string', about: 'the hour, UTC, `2026-11-22T16`' } },
    notice: 'always',
  },
  'chat.rights-lost': {
    version: 1,
    about: 'The bot lacks rights in a chat or is no longer in it; once for each loss.',
    detail: aboutChat,
    notice: 'always',
  },
  'chat.rights-back': {
    version: 1,
    about: 'The bot has its rights in a chat again.',
    detail: aboutChat,
    notice: 'always',
  },
  'chat.unreadable': {
    version: 1,
    about: 'A chat is encrypted now and can no longer be read; once for each chat.',
    detail: aboutChat,
    notice: 'always',
  },
  'member.requested': {
    version: 1,
    about: 'Somebody asked to join a chat.',
    detail: inChat,
    notice: 'never',
    workflow: 'entry',
  },
  'member.admitted': {
    version: 1,
    about: 'Somebody was let in, or has passed the challenge.',
    detail: { ...inChat, by: byWhom },
    notice: 'never',
    workflow: 'entry',
  },
  'member.declined': {
    version: 1,
    about: 'Somebody was not let in, or did not pass the challenge.',
    detail: { ...inChat, by: byWhom },
    notice: 'never',
    workflow: 'entry',
  },
  'member.withdrew': {
    version: 1,
    about: 'Somebody took their request to join back.',
    detail: inChat,
    notice: 'never',
    workflow: 'entry',
  },
  'request.waiting': {
    version: 1,
    about: 'A request to join waits for the admins.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.overdue': {
    version: 1,
    about: 'A request to join still waits for the admins.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.expired': {
    version: 1,
    about: 'A request to join was declined because no admin decided in time.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.refused': {
    version: 1,
    about: 'The platform would not let in, or decline, whom the admins decided about.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'message.withheld': {
    version: 1,
    about: 'What a member on probation sent was withdrawn and shown to the admins.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'entry',
  },
  'raid.started': {
    version: 1,
    about: 'More joined a chat than the file allows in that time: entry needs approval.',
    detail: aboutChat,
    notice: 'always',
    workflow: 'entry',
  },
  'raid.ended': {
    version: 1,
    about: 'Entry to a chat is as before a raid.',
    detail: aboutChat,
    notice: 'always',
    workflow: 'entry',
  },
  'report.opened': {
    version: 1,
    about: 'A member reported something to the admins.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.hidden': {
    version: 1,
    about: 'A message was hidden because so many members reported it.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.waiting': {
    version: 1,
    about: 'A report is still open, and the admins are reminded.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.escalated': {
    version: 1,
    about: 'A report is open for too long, and each admin is told in private.',
    detail: ofReport,
    notice: 'never',
    workflow: 'reports',
  },
  'report.closed': {
    version: 1,
    about: 'A report was closed without a decision.',
    detail: { about: reportField },
    notice: 'always',
    workflow: 'reports',
  },
  'report.resolved': {
    version: 1,
    about: 'The reporters were told what became of their report.',
    detail: { report: reportField, outcome: { type: 'string', about: 'what became of it', values: outcomes } },
    notice: 'never',
    workflow: 'reports',
  },
  'appeal.opened': {
    version: 1,
    about: 'A member appealed against a case.',
    detail: { case: caseField, member: memberField, rule: ruleField },
    notice: 'never',
    workflow: 'appeals',
  },
  'appeal.waits': {
    version: 1,
    about: 'An appeal waits for an admin.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.reminder': {
    version: 1,
    about: 'An appeal still waits for an admin.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.overdue': {
    version: 1,
    about: 'An appeal has waited for an admin for longer than the file wants.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.has-answered': {
    version: 1,
    about: 'A member has answered the admins’ question about their appeal.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.has-not-answered': {
    version: 1,
    about: 'A member has not answered the admins’ question about their appeal in time.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.resolved': {
    version: 1,
    about: 'An appeal was decided.',
    detail: {
      case: caseField,
      member: memberField,
      outcome: { type: 'string', about: 'what was decided', values: ['granted', 'rejected'] },
      by: { ...by, optional: true },
    },
    notice: 'never',
    workflow: 'appeals',
  },
  'member.removed': {
    version: 1,
    about: 'Somebody was removed: by a case, by an admin’s hand, for silence, or by their own wish.',
    detail: {
      member: memberField,
      why: { type: 'string', about: 'for what', values: ['case', 'admin', 'silence', 'wish'] },
      case: { ...caseField, optional: true },
    },
    notice: 'never',
    workflow: 'exit',
  },
  'member.readmitted': {
    version: 1,
    about: 'An admin let somebody come back who was removed.',
    detail: { member: memberField, by },
    notice: 'never',
    workflow: 'exit',
  },
  'member.erased': {
    version: 1,
    about: 'The retention time of somebody who has left was over: what was held of them is erased.',
    detail: { member: memberField },
    notice: 'never',
    workflow: 'exit',
  },
  'return.waiting': {
    version: 1,
    about: 'Somebody who was removed would like to come back.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
  'return.still': {
    version: 1,
    about: 'Nobody has decided yet whether somebody may come back.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
  'exit.by-hand': {
    version: 1,
    about: 'The platform did not remove somebody who wanted to leave or was silent.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
  'question.asked': {
    version: 1,
    about: 'A member asked something.',
    detail: { ...ofQuestion, member: memberField },
    notice: 'never',
    workflow: 'questions',
  },
  'question.answered': {
    version: 1,
    about: 'A question was closed as answered.',
    detail: {
      ...ofQuestion,
      by: { type: 'string', about: 'who answered last', optional: true },
      confirmed: { type: 'boolean', about: 'who asked has said that it is the answer' },
      seconds: { type: 'number', about: 'how long it took to the first answer', optional: true },
    },
    notice: 'never',
    workflow: 'questions',
  },
  'question.overdue': {
    version: 1,
    about: 'The target time of a question passed without an answer; once for each time it is opened.',
    detail: ofQuestion,
    notice: 'never',
    workflow: 'questions',
  },
  'question.lapsed': {
    version: 1,
    about: 'A question was closed without an answer.',
    detail: ofQuestion,
    notice: 'never',
    workflow: 'questions',
  },
  'question.unattended': {
    version: 1,
    about: 'A question waits, and no teacher is left who could be reminded.',
    detail: { about: { type: 'string', about: 'the question' } },
    notice: 'always',
    workflow: 'questions',
  },
  'question.morning': {
    version: 1,
    about: 'Every morning: what is open, and who has answered how much.',
    detail: { about: { type: 'string', about: 'the day before, `2026-11-22`' } },
    notice: 'always',
    workflow: 'questions',
  },
  'nickname.overdue': {
    version: 1,
    about: 'A nickname is still wrong after the last reminder.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'nickname',
  },
  'member.invited': {
    version: 1,
    about: 'Somebody came in, brought by another member.',
    detail: {
      ...inChat,
      by: { type: 'string', about: 'the member who has brought them' },
      via: { type: 'string', about: 'how that is known', values: ['link', 'code', 'added'] },
    },
    notice: 'never',
    workflow: 'growth',
  },
  'invitation.vested': {
    version: 1,
    about: 'Somebody who was brought has stayed and taken part.',
    detail: {
      member: memberField,
      by: { type: 'string', about: 'the member who has brought them' },
      points: { type: 'number', about: 'what that member got for it' },
    },
    notice: 'never',
    workflow: 'growth',
  },
  'branch.suspended': {
    version: 1,
    about:
      'Too many of those whom a member has brought were muted or removed: its rewards wait; once, until one is given.',
    detail: { about: { type: 'string', about: 'the member who has brought them' } },
    notice: 'always',
    workflow: 'growth',
  },
  'invitation.reversed': {
    version: 1,
    about: 'Somebody who was brought has left or was removed after all.',
    detail: {
      member: memberField,
      by: { type: 'string', about: 'the member who has brought them' },
      why: { type: 'string', about: 'what has happened', values: ['left', 'removed'] },
    },
    notice: 'never',
    workflow: 'growth',
  },
  'post.featured': {
    version: 1,
    about: 'An admin has featured a message, or it stands again after a case about it was undone.',
    detail: {
      ...ofPost,
      member: { ...memberField, about: 'who wrote it', optional: true },
      by: { ...by, optional: true },
      staff: { type: 'boolean', about: 'staff or an admin wrote it, and no member' },
      points: { type: 'number', about: 'what its author got for it' },
    },
    notice: 'never',
    workflow: 'content',
  },
  'post.unfeatured': {
    version: 1,
    about: 'A message is no longer featured.',
    detail: { ...ofPost, why: { type: 'string', about: 'for what', values: ['admin', 'case', 'deleted'] } },
    notice: 'never',
    workflow: 'content',
  },
  'collection.told': {
    version: 1,
    about: 'The groups have read the best of a week or month.',
    detail: {
      posts: { type: 'number', about: 'how many featured messages it holds' },
      answers: { type: 'number', about: 'how many confirmed answers it holds' },
    },
    notice: 'never',
    workflow: 'content',
  },
  'opinion.left-band': {
    version: 1,
    about: 'Members spoke worse of a topic in an hour than they usually do; once in each quiet period.',
    detail: {
      topic: topicField,
      messages: { type: 'number', about: 'how many messages were about it' },
      negative: { type: 'number', about: 'how many of them were negative' },
      members: { type: 'number', about: 'how many members wrote those' },
      usual: { type: 'number', about: 'the usual share of negative messages, 0 to 1' },
    },
    notice: 'always',
    workflow: 'opinion',
  },
  'opinion.returned': {
    version: 1,
    about: 'What members say of a topic is as usual again.',
    detail: { topic: topicField },
    notice: 'always',
    workflow: 'opinion',
  },
  'suggestion.received': {
    version: 1,
    about: 'A member suggested something.',
    detail: { suggestion: suggestionField, member: memberField },
    notice: 'always',
    workflow: 'suggestions',
  },
  'suggestion.moved': {
    version: 1,
    about: 'An admin moved a suggestion from one state to another.',
    detail: {
      suggestion: suggestionField,
      from: { type: 'string', about: 'the state before', values: suggestionStates },
      to: { type: 'string', about: 'the state now', values: suggestionStates },
      by,
    },
    notice: 'never',
    workflow: 'suggestions',
  },
  'suggestion.adopted': {
    version: 1,
    about: 'A suggestion was adopted, or done at once.',
    detail: { suggestion: suggestionField, by },
    notice: 'never',
    workflow: 'suggestions',
  },
  'points.granted': {
    version: 1,
    about:
      'A member earned points or a bonus; not told of check-ins, clean months and reports, nor of what another event tells: cases, links, orders.',
    detail: ofPoints,
    notice: 'never',
    workflow: 'rewards',
  },
  'points.reversed': {
    version: 1,
    about: 'Points were taken back because what they were given for is no more.',
    detail: ofPoints,
    notice: 'never',
    workflow: 'rewards',
  },
  'redemption.ordered': {
    version: 1,
    about: 'A member ordered something in the shop.',
    detail: ofOrder,
    notice: 'always',
    workflow: 'shop',
  },
  'redemption.waiting': {
    version: 1,
    about: 'An order still waits to be handed over.',
    detail: ofOrder,
    notice: 'always',
    workflow: 'shop',
  },
  'redemption.fulfilled': {
    version: 1,
    about: 'An order was handed over.',
    detail: ofOrder,
    notice: 'never',
    workflow: 'shop',
  },
  'redemption.refunded': {
    version: 1,
    about: 'The points of an order were given back.',
    detail: ofOrder,
    notice: 'never',
    workflow: 'shop',
  },
  'class.announced': {
    version: 1,
    about: 'The groups were told of a lesson that is new in the timetable.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.changed': {
    version: 1,
    about: 'The groups were told that a lesson has moved, or has another place or title.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.cancelled': {
    version: 1,
    about: 'The groups were told that a lesson does not take place.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.reminded': {
    version: 1,
    about: 'A lesson is about to begin: the groups, and whoever wanted it, were reminded.',
    detail: { ...lessonFields, lead: { type: 'number', about: 'how long before, milliseconds' } },
    notice: 'never',
    workflow: 'classes',
  },
  'class.material': {
    version: 1,
    about: 'Material of a class was shown.',
    detail: { class: lessonFields.class, title: lessonFields.title },
    notice: 'never',
    workflow: 'classes',
  },
  'class.calendar-failing': {
    version: 1,
    about: 'A calendar could not be read for a day.',
    detail: { about: { type: 'string', about: 'the calendar as the file names it' } },
    notice: 'always',
    workflow: 'classes',
  },
  'digest.made': {
    version: 1,
    about: 'The figures of a day are there, and the admins read them.',
    detail: { about: { type: 'string', about: 'the day, `2026-11-22`' } },
    notice: 'always',
    workflow: 'digest',
  },
  'digest.told': {
    version: 1,
    about: 'The groups have read the figures of a week.',
    detail: {
      until: { type: 'string', about: 'the last day of the week, `2026-11-22`' },
      messages: { type: 'number', about: 'messages of members in it' },
      active: { type: 'number', about: 'how many members have written them' },
    },
    notice: 'never',
    workflow: 'digest',
  },
  'announcement.said': {
    version: 1,
    about: 'An announcement of the file was said, or waits until quiet hours are over.',
    detail: {
      announcement: { type: 'string', about: 'its name in the file' },
      chats: { type: 'number', about: 'in how many chats' },
    },
    notice: 'never',
    workflow: 'announcements',
  },
  'reminder.set': {
    version: 1,
    about: 'A member has asked to be reminded of something.',
    detail: { member: memberField, for: { type: 'number', about: 'when, epoch milliseconds' } },
    notice: 'never',
    workflow: 'remind',
  },
  'member.linked': {
    version: 1,
    about: 'Two accounts turned out to be one person’s.',
    detail: { member: memberField, account: { type: 'string', about: 'the further account' } },
    notice: 'never',
    workflow: 'link',
  },
  'member.unlinked': {
    version: 1,
    about: 'Two accounts parted.',
    detail: { member: memberField, account: { type: 'string', about: 'the account that parted' } },
    notice: 'never',
    workflow: 'link',
  },
  'member.forgotten': {
    version: 1,
    about: 'A member had everything erased but what a ban needs: erase your own records of them, too.',
    detail: { member: memberField },
    notice: 'never',
    workflow: 'rights',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;

export type DomainEventName = keyof typeof domainEvents;
