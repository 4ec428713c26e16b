### The sixteen strengths, as people read them.

strength-discovery = Discovery & listening
strength-preparation = Research & preparation
strength-prospecting = Prospecting & first contact
strength-follow_up = Follow-up & persistence
strength-rapport = Rapport & trust
strength-storytelling = Stories & proof
strength-business_case = Value & business case
strength-explaining = Explaining & demos
strength-objections = Handling concerns
strength-champions = Champions & stakeholders
strength-referrals = Referrals & introductions
strength-team_selling = Team selling
strength-negotiation = Negotiating & closing
strength-next_steps = Clear next steps
strength-customer_growth = Growing existing customers
strength-focus = Focus & habits
