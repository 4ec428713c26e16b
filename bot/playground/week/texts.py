"""What the seeded colleagues tell in the two weeks that can be lived: their words, and the strength they see."""

from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.strength import Strength
from bot.playground.seed import ANA, BEN, MARTA, PRIYA, TOM, YUKI
from bot.playground.week.deeds import DAIRY, DEEDS
from bot.playground.week.story import Moment, Remark, Story, Way, unnamed
from bot.slack.identifiers import ActionId

TEAM = "Sales South"
CHANNEL = "C0SALESSOUTH"

JOINING = {TOM.id: ActionId.INVITATION_PRIVATE}
"""Who keeps it to themselves first; the others share what they write."""

OPENING = (
    "I've set up Bright Spots for us, and each of you has an invitation from it. It is for learning, not for "
    "appraisal. No is a fine answer; I won't know who gave it."
)
"""What the coach says in the channel once the team is set up."""

FIRST = Story(
    moments=(
        Moment(
            0,
            MARTA.id,
            "Took our service manager along to the brewery. They talked about valves for forty minutes, I kept "
            "quiet, and learned more than in my last three visits.",
            Strength.TEAM_SELLING,
            Way.COMMAND,
        ),
        Moment(
            0,
            ANA.id,
            "The dairy found our pump dear. I asked what they pour away when a batch stops halfway. The shift "
            "lead fetched last year's log, added it up, and wanted the page for his director.",
            Strength.BUSINESS_CASE,
            Way.FORM,
            whose=Whose.TOGETHER,
            customer=DAIRY,
            stage=BuyingStage.EXPLORATION,
        ),
        Moment(
            0,
            BEN.id,
            "Rang back ten minutes after her voicemail, before I had the answer. I said so, and when I would "
            "have it. Nobody else had called back at all, she told me.",
            Strength.FOLLOW_UP,
        ),
        Moment(
            1,
            TOM.id,
            "Told the cannery that our bearings are wrong for salt water, and who makes better ones. They "
            "thanked me and asked for a price on the rest of the site.",
            Strength.RAPPORT,
            Way.FORM,
            visibility=Visibility.TEAM,
            customer="Eastport Cannery",
            stage=BuyingStage.REQUIREMENTS,
        ),
        Moment(
            1,
            YUKI.id,
            "Before I named any date of ours I asked the buyer when their board meets. It is the 19th. We "
            "planned backwards from there, on one sheet, side by side.",
            Strength.NEXT_STEPS,
            Way.FORM,
            whose=Whose.TOGETHER,
            customer=DAIRY,
            stage=BuyingStage.SELECTION,
        ),
        Moment(
            1,
            PRIYA.id,
            "Left the slides in the bag and drew the pump loop on their whiteboard. Halfway through, the plant "
            "engineer took the pen and drew where it really hurts.",
            Strength.EXPLAINING,
        ),
        unnamed(
            2,
            ANA.id,
            "After my second question I counted to five in my head. At four he gave me the real reason why they "
            "were looking.",
            Strength.DISCOVERY,
        ),
        Moment(
            2,
            BEN.id,
            "Asked the production planner who else would be glad if this worked. She named quality, walked me "
            "over to them, and did the explaining herself.",
            Strength.CHAMPIONS,
        ),
        unnamed(
            2,
            PRIYA.id,
            "The doubt about spare parts came up for the third time. This time I asked what had happened. It was "
            "another maker's story, and once it was told it was gone.",
            Strength.OBJECTIONS,
        ),
        Moment(
            3,
            TOM.id,
            "The quarry wanted to think it over. I asked until which day, theirs, and wrote it on the back of "
            "both our cards. He rang on that day, at eight in the morning.",
            Strength.NEXT_STEPS,
            Way.FORM,
            visibility=Visibility.TEAM,
            customer="Harrow Quarry",
            stage=BuyingStage.SELECTION,
        ),
        unnamed(
            3,
            YUKI.id,
            "Purchasing wanted eight percent. I asked what had changed since Tuesday. Nothing had, so we talked "
            "about delivery and left the price where it was.",
            Strength.NEGOTIATION,
        ),
        Moment(
            3,
            MARTA.id,
            "Read the waterworks' annual report on the train and began with a sentence from page 12. The "
            "engineer said nobody selling him anything had ever done that.",
            Strength.PREPARATION,
        ),
        Moment(
            4,
            PRIYA.id,
            "The laundry's shift lead says the new filter saves them one cleaning a week. I asked him to show "
            "me, and he showed the hospital's manager as well.",
            Strength.CUSTOMER_GROWTH,
            Way.FORM,
            whose=Whose.CUSTOMER,
            customer="Linden Laundry",
            stage=BuyingStage.ADOPTION,
        ),
        Moment(
            4,
            ANA.id,
            "Asked the lab assistant what she would want from a pump. Nobody had before. Today she sat in the "
            "meeting and answered purchasing before I could.",
            Strength.CHAMPIONS,
            Way.FORM,
            customer=DAIRY,
            stage=BuyingStage.CONSENSUS,
        ),
        Moment(
            4,
            BEN.id,
            "Wrote down the three questions I least wanted to hear, with one line under each. Two of them came, "
            "and I was glad of both.",
            Strength.PREPARATION,
            Way.COMMAND,
            felt=Felt.EFFORT,
        ),
    ),
    deeds=DEEDS,
    remarks=(
        Remark(BEN.id, "Ana, the question about the stopped batch goes with me to the brewery as well."),
    ),
)

SECOND = Story(
    moments=(
        Moment(
            0,
            TOM.id,
            "Wrote to the harbour's new maintenance head with one question and no offer: which pump do you "
            "listen to when you walk past? She answered the same evening, with a list.",
            Strength.PROSPECTING,
            Way.FORM,
            visibility=Visibility.TEAM,
        ),
        Moment(
            0,
            YUKI.id,
            "Said my first two minutes aloud in the car, in their words instead of ours. For once I never "
            "looked at my notes.",
            Strength.PREPARATION,
            Way.FORM,
            felt=Felt.EFFORT,
        ),
        unnamed(
            0,
            BEN.id,
            "Asked what they would miss if the old line were gone tomorrow. I expected complaints and got ten "
            "minutes of pride, and after that the truth about the money.",
            Strength.DISCOVERY,
        ),
        Moment(
            1,
            ANA.id,
            "The new buyer nodded at everything, so I asked her to explain our pump to me. What she left out "
            "was what I had explained badly. The second try took two minutes.",
            Strength.EXPLAINING,
        ),
        Moment(
            1,
            PRIYA.id,
            "Rang Tom before the fish farm; he knows salt water and I don't. I quoted him by name, and they "
            "asked to have him on the next call.",
            Strength.TEAM_SELLING,
        ),
        Moment(
            1,
            MARTA.id,
            "We were stuck on terms of payment. I asked which month hurts them. It was March, so we moved one "
            "invoice and nothing else.",
            Strength.NEGOTIATION,
            Way.COMMAND,
        ),
        Moment(
            2,
            YUKI.id,
            "The bottler's night shift has taped our start-up sheet inside the cabinet door and added two lines "
            "of their own. I may use the photo.",
            Strength.CUSTOMER_GROWTH,
            Way.FORM,
            whose=Whose.CUSTOMER,
        ),
        unnamed(
            2,
            TOM.id,
            "They had heard that we are slow with parts. I said yes, in spring we were, and what we changed. It "
            "stands in their minutes as an open answer.",
            Strength.OBJECTIONS,
        ),
        Moment(
            2,
            BEN.id,
            "Ended the call four minutes early and used them for who does what by which day of theirs. She "
            "typed while I spoke, and her mail was out before mine.",
            Strength.NEXT_STEPS,
        ),
        unnamed(
            3,
            MARTA.id,
            "I had forgotten the sample I promised. Rang before they noticed, said so, and brought it at lunch. "
            "They showed me the hall that visitors never see.",
            Strength.RAPPORT,
        ),
        Moment(
            3,
            PRIYA.id,
            "Instead of the reference list I read out one sentence from a customer's mail. It went quiet, and "
            "then somebody asked whether they could ring that person.",
            Strength.STORYTELLING,
            Way.FORM,
            felt=Felt.NATURAL,
        ),
        Moment(
            3,
            ANA.id,
            "Asked the dairy who else fights foam like that. He thought for a while, then rang his cousin's "
            "cheese factory there and then, on the loudspeaker.",
            Strength.REFERRALS,
        ),
        Moment(
            4,
            TOM.id,
            "Told the quarry about the other quarry, the one where it went wrong first. They laughed, and then "
            "asked what we had changed since.",
            Strength.STORYTELLING,
            Way.FORM,
            visibility=Visibility.TEAM,
        ),
        Moment(
            4,
            YUKI.id,
            "Kept Friday afternoon empty and wrote five thank-you notes by hand. One of them has rung already.",
            Strength.FOCUS,
        ),
        Moment(
            4,
            BEN.id,
            "Made my three hardest calls before nine, while the coffee was hot. Two of them were kinder than "
            "the ones I had rehearsed in my head.",
            Strength.FOCUS,
            Way.FORM,
            felt=Felt.EFFORT,
        ),
    ),
    remarks=(
        Remark(
            PRIYA.id, "Tom, may I borrow the pump one listens to? The waterworks have a whole hall of them."
        ),
    ),
)

STORIES = (FIRST, SECOND)
"""One for each week that can be lived; nobody tells the same thing twice."""
