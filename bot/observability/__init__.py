"""What the operator can see of the running bot: logs and health; never what anybody wrote."""
