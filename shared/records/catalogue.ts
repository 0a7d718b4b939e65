import { activeDayKind } from './active-day.ts';
import { answersKind, askingKind } from './answers.ts';
import { appealKind } from './appeal.ts';
import { appealWordsKind } from './appeal-words.ts';
import { applicationKind } from './application.ts';
import { boardKind } from './board.ts';
import { caseKind } from './case.ts';
import { chatKind } from './chat.ts';
import { choicesKind } from './choices.ts';
import { classSubscriberKind } from './class-subscriber.ts';
import { bestAnswersKind, contentMonthKind } from './content.ts';
import { decisionKind, effectMarkKind } from './decision.ts';
import { doorKind } from './door.ts';
import { earnedKind } from './earned.ts';
import { farewellKind } from './farewell.ts';
import { faultKind } from './fault.ts';
import { featuredKind, featuredPlaceKind, featuredTallyKind, featureWishKind } from './featured.ts';
import { countingKind, figuresKind, weekToldKind } from './figures.ts';
import { handleKind } from './handle.ts';
import { happeningKind } from './happening.ts';
import { heldKind } from './held.ts';
import { invitationKind, invitedKind } from './invitation.ts';
import { inviterKind, inviterRankKind, inviteWayKind } from './inviter.ts';
import { joinsKind } from './joins.ts';
import { closedWeekKind, ledgerKind, standingKind } from './ledger.ts';
import { linkCodeKind } from './link-code.ts';
import { memberKind } from './member.ts';
import { moodKind, moodSumKind, opinionKind } from './opinion.ts';
import { openQuestionsKind, questionKind } from './question.ts';
import { redemptionKind, stockKind } from './redemption.ts';
import { reminderKind } from './reminder.ts';
import { removalCountKind } from './removal-count.ts';
import { reporterKind, reportKind } from './report.ts';
import { returnRequestKind } from './return-request.ts';
import { saidKind } from './said.ts';
import { suggesterKind, suggestionKind, suggestionTallyKind, suggestionVoteKind } from './suggestion.ts';
import { talkKind } from './talk.ts';
import { timetableKind } from './timetable.ts';
import { turnedAwayKind } from './turned-away.ts';

/** Every kind of record there is. */
export const recordKinds = [
  memberKind,
  chatKind,
  caseKind,
  decisionKind,
  effectMarkKind,
  ledgerKind,
  standingKind,
  closedWeekKind,
  boardKind,
  redemptionKind,
  stockKind,
  handleKind,
  removalCountKind,
  talkKind,
  saidKind,
  joinsKind,
  appealKind,
  appealWordsKind,
  farewellKind,
  returnRequestKind,
  turnedAwayKind,
  linkCodeKind,
  applicationKind,
  doorKind,
  reportKind,
  reporterKind,
  choicesKind,
  questionKind,
  openQuestionsKind,
  answersKind,
  askingKind,
  faultKind,
  suggestionKind,
  suggestionVoteKind,
  suggestionTallyKind,
  suggesterKind,
  timetableKind,
  classSubscriberKind,
  heldKind,
  reminderKind,
  inviterKind,
  inviterRankKind,
  inviteWayKind,
  invitationKind,
  invitedKind,
  earnedKind,
  featuredKind,
  featuredPlaceKind,
  featuredTallyKind,
  featureWishKind,
  bestAnswersKind,
  contentMonthKind,
  happeningKind,
  activeDayKind,
  figuresKind,
  countingKind,
  weekToldKind,
  moodKind,
  moodSumKind,
  opinionKind,
] as const;
