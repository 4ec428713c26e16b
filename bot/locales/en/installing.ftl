### Bringing the bot to a workspace: the pages in the browser, and the first word in Slack to whoever did it.

install-name = Bright Spots
install-offer = Bring Bright Spots to your Slack
    .body = It asks your sales people what worked today, helps each of them do more of it, and carries it to the others. What somebody writes is for them alone until they share it.
    .small = Slack shows you what it may do before you say yes. What Slack calls optional may be left out; then a few things come in a simpler form.
    .button = Add to Slack
install-done = { $workspace } has Bright Spots
    .body = I've written to you in Slack; what comes next is in that message. This page can be closed.
install-declined = Nothing was installed
    .body = You said no, or your workspace lets an admin decide first. I have stored nothing. The button below begins anew whenever you like.
    .button = Begin again
install-stale = Nothing was installed
    .body = This page was open for more than ten minutes, or it was opened in another browser than the one before. Please begin again, and go through it in one go.
    .button = Begin again
install-refused = Nothing was installed
    .body = Slack did not take the answer that it gave you to bring here. Please begin again. If it happens twice, whoever runs Bright Spots for you should look at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.
    .button = Begin again
install-trouble = That could not be finished
    .body = Slack or my own storage did not answer in time. Please begin again in a minute; doing it twice does no harm.
    .button = Begin again
install-crowded = Please come back in ten minutes
    .body = Very many people are on this page just now, so I begin no other installation until some of them are through. What is installed already goes on as it is.
    .button = Try again
install-insecure = This page needs https
    .body = Over plain http somebody on the way could read what Slack says to me. Please use the same address with https:// in front.

install-gone = I'm not at home in this workspace at the moment. Whoever looks after its apps can bring me back; what was kept here is kept for a while.

reply-installed = Thank you for bringing me here. I write to nobody yet. A team begins with `/brightspot setup`, which you or whoever leads it can type in any conversation; that person becomes its coach. What I keep and who sees it: `/brightspot privacy`.
reply-installed_again = Thank you. Everything that was kept here is here, and the teams go on: I write to those who said yes, on the days they chose. Another team begins with `/brightspot setup`. What I keep and who sees it: `/brightspot privacy`.
