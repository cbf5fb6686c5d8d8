"""What is next: standards, clocks, the cues they raise, walks and the ration of sound."""
