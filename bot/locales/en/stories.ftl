### A bright spot that may be told in full: how its author is asked, and what they can say to it.

story-ask = This one would make a good story. May I tell it in full in the roundup of { $date }? Nobody sees it there before you say so, and nobody learns what you said.
story-ask-line = One of your bright spots would make a good story for the roundup of { $date }. May I tell it in full?
story-stands = You let me tell yours, so I'd tell this one in the roundup of { $date }. You see it first; a word from you is enough, and I leave it.
story-ahead-line = I'd tell this one in the roundup of { $date }, as you let me. You see it first:
story-ahead-home = Should I leave it, or tell it without your name? Home has the choice, under *For the roundup*.
story-home = *For the roundup*
story-coming-line = You let me tell one of your bright spots in the roundup of { $date }. Until then you can change your mind.
story-edit = If you change its words, I ask again before I tell it.

story-look = Have a look
story-fine = Fine
story-unnamed = Without my name
story-no = Not this one
story-always = Always fine
story-never = Never ask me
story-ask_each = Ask me each time

story-answered-fine = *Thank you.* If it is the one for { $date }, it is told with your name. Until it is, and after, you can change your mind here.
story-answered-unnamed = *Thank you.* If it is the one for { $date }, it is told without your name. The rest stays as it is: where the team finds what was shared, this one has your name.
story-answered-no = *Then I leave it.* It comes in the roundup like all the others, and nobody is told that I asked.

story-title = A story for the team
story-label = May I tell it?
story-save = Save

reply-story_fine = Thank you. If it is the one, it is told with your name.
reply-story_unnamed = Thank you. If it is the one, it is told without your name. Where the team finds what was shared, it still has your name.
reply-story_no = Then I leave it. It comes in the roundup like all the others, and nobody is told that I asked.

settings-story = When one of yours would make a story for the roundup
settings-story-ask = Ask me each time
settings-story-fine = It is fine; I see it first
settings-story-unnamed = Fine without my name; I see it first
settings-story-no = Never ask me
